package se.samling.docs.casestudy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.InvalidField;

class EditionTests {

    private static final Sections WHOLE = new Sections("Rubrik", "Läget", "Behov", "Åtgärder", "Resultat");
    private static final Instant NOW = Instant.parse("2027-06-01T10:00:00Z");
    private static final UUID SOMEBODY = UUID.randomUUID();

    @Test
    void aDraftIsWrittenOverAndWhatWasApprovedIsFollowedByTheNext() {
        var draft = Edition.draft(1, WHOLE, SOMEBODY, NOW);
        assertThat(draft.written(WHOLE, null, NOW).number()).isEqualTo(1);
        assertThat(draft.proposed().written(WHOLE, null, NOW).state()).isEqualTo(EditionState.DRAFT);
        var approved = draft.approved(SOMEBODY, NOW);
        assertThat(approved.written(WHOLE, null, NOW).number()).isEqualTo(2);
        assertThat(approved.returned("Mer").written(WHOLE, null, NOW).number()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(EditionState.class)
    void onlyWhatTheOrganisationHasApprovedIsPublished(EditionState state) {
        var edition = Edition.draft(1, WHOLE, SOMEBODY, NOW).in(state);
        if (state == EditionState.APPROVED) {
            assertThat(edition.published(NOW).state()).isEqualTo(EditionState.PUBLISHED);
        } else {
            assertThatThrownBy(() -> edition.published(NOW)).isInstanceOf(Conflict.class);
        }
    }

    @ParameterizedTest
    @EnumSource(EditionState.class)
    void whatStandsOrWasReplacedIsNotApprovedOnceMore(EditionState state) {
        var edition = Edition.draft(1, WHOLE, SOMEBODY, NOW).in(state);
        var approvable =
                EnumSet.of(EditionState.DRAFT, EditionState.PROPOSED, EditionState.RETURNED, EditionState.WITHDRAWN);
        if (approvable.contains(state)) {
            assertThat(edition.approved(SOMEBODY, NOW).approvedAt()).isEqualTo(NOW);
        } else {
            assertThatThrownBy(() -> edition.approved(SOMEBODY, NOW)).isInstanceOf(Conflict.class);
        }
    }

    @Test
    void nothingIsApprovedThatLacksAPart() {
        var partial = Edition.draft(1, new Sections("Rubrik", "Läget", null, null, "Resultat"), SOMEBODY, NOW);
        assertThatThrownBy(() -> partial.approved(SOMEBODY, NOW))
                .isInstanceOfSatisfying(
                        InvalidField.class,
                        missing ->
                                assertThat(missing.errors()).extracting("field").containsExactly("needs", "actions"));
    }
}
