package se.samling.membership.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.InvalidField;

class EnrolmentTests {

    private static final UUID ORGANISATION = UUID.randomUUID();
    private static final LocalDate TODAY = LocalDate.parse("2026-11-10");
    private static final BoardDecision MADE =
            new BoardDecision("Kommunstyrelsen", LocalDate.parse("2026-11-09"), "§ 112", null);
    private static final BoardDecision AWAITED = new BoardDecision(null, null, null, LocalDate.parse("2026-11-24"));

    private static Enrolment applied(BoardDecision decision) {
        var claim = new Claim("Ekstads kommun", null, null, null, null, Instant.EPOCH);
        return new Enrolment(
                UUID.randomUUID(),
                UUID.randomUUID(),
                LocalDate.parse("2026-12-06"),
                LocalDate.parse("2028-05-31"),
                EnrolmentState.AWAITING_PROOF,
                null,
                UUID.randomUUID(),
                null,
                new Papers(claim, decision, Exchange.NONE, InvoiceAddress.NONE),
                Instant.EPOCH,
                Instant.EPOCH,
                1);
    }

    @Test
    void nobodyIsAdmittedBeforeTheDecisionIsRecorded() {
        var waiting = applied(AWAITED).received(ORGANISATION).contacted();
        assertThatThrownBy(waiting::admitted)
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("decision-not-recorded");
        assertThat(waiting.decided(MADE).admitted().state()).isEqualTo(EnrolmentState.ADMITTED);
    }

    @Test
    void nobodyIsAdmittedBeforeSomebodyWasInContact() {
        var received = applied(MADE).received(ORGANISATION);
        assertThatThrownBy(received::admitted).isInstanceOf(Conflict.class).hasMessageContaining("not-contacted");
    }

    @Test
    void nobodyIsAdmittedForAnOrganisationThatIsOnlyClaimed() {
        var contacted = applied(MADE).received(null).contacted();
        assertThatThrownBy(contacted::admitted)
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("organisation-not-confirmed");
        assertThat(contacted.confirmed(ORGANISATION).admitted().organisationId())
                .isEqualTo(ORGANISATION);
    }

    @Test
    void anAnswerLeadsBackToTheOrganiserAndIsTakenOnce() {
        var answered =
                applied(MADE).received(ORGANISATION).asked("Vilken nämnd?").answered("Kommunstyrelsen");
        assertThat(answered.state()).isEqualTo(EnrolmentState.CONTACTED);
        assertThat(answered.papers().exchange().answer()).isEqualTo("Kommunstyrelsen");
        assertThatThrownBy(() -> answered.answered("Igen")).hasMessageContaining("nothing-asked");
    }

    @ParameterizedTest
    @EnumSource(names = {"AWAITING_PROOF", "ADMITTED", "DECLINED"})
    void whatIsDecidedOrNotProvenGoesNowhere(EnrolmentState state) {
        var contacted = applied(MADE).received(ORGANISATION).contacted();
        var settled = switch (state) {
            case ADMITTED -> contacted.admitted();
            case DECLINED -> contacted.declined("Fullt");
            default -> applied(MADE);
        };
        assertThatThrownBy(settled::contacted).hasMessageContaining("already-decided");
        assertThatThrownBy(settled::admitted).hasMessageContaining("already-decided");
        assertThatThrownBy(() -> settled.declined("Nej")).hasMessageContaining("already-decided");
        assertThatThrownBy(() -> settled.decided(AWAITED)).hasMessageContaining("already-decided");
    }

    @Test
    void aDecisionOfTomorrowIsRefusedAndOneOfTodayTaken() {
        var tomorrow = new BoardDecision("Nämnden", TODAY.plusDays(1), "§ 1", null);
        assertThatThrownBy(() -> tomorrow.checked(TODAY))
                .isInstanceOfSatisfying(
                        InvalidField.class,
                        wrong -> assertThat(wrong.errors())
                                .extracting(error -> error.field() + " " + error.code())
                                .containsExactly("date decided-in-the-future"));
        assertThat(new BoardDecision("Nämnden", TODAY, "§ 1", null)
                        .checked(TODAY)
                        .recorded())
                .isTrue();
    }

    @Test
    void aDecisionNamesItsBodyAndItsReference() {
        assertThatThrownBy(() -> new BoardDecision(" ", TODAY, null, null).checked(TODAY))
                .isInstanceOfSatisfying(
                        InvalidField.class,
                        wrong -> assertThat(wrong.errors())
                                .extracting(error -> error.field())
                                .containsExactly("body", "reference"));
    }

    @Test
    void anAwaitedDecisionLiesAhead() {
        assertThat(AWAITED.checked(TODAY).recorded()).isFalse();
        assertThatThrownBy(() -> AWAITED.checked(LocalDate.parse("2026-11-25")))
                .hasMessageContaining("expected-in-the-past");
    }

    @Test
    void aPeppolIdIsTheOrganisationsOwnNumberOrAGln() {
        var number = "299900-1122";
        assertThat(new InvoiceAddress("REF 7", "0007:299900-1122").checked(number))
                .isEqualTo(new InvoiceAddress("REF 7", "0007:2999001122"));
        assertThat(new InvoiceAddress(null, "0088:7300010000001")
                        .checked(number)
                        .peppolId())
                .isEqualTo("0088:7300010000001");
        for (var bad : List.of("2999001122", "0007:2999001123", "0088:7300010000002", "9999:1")) {
            assertThatThrownBy(() -> new InvoiceAddress(null, bad).checked(number))
                    .as(bad)
                    .hasMessageContaining("bad-peppol-id");
        }
        assertThatThrownBy(() -> new InvoiceAddress(null, "0007:2999001197").checked(number))
                .hasMessageContaining("peppol-other-organisation");
    }

    @Test
    void aParticipantIsNamedOnceAndALineThatIsWrongIsCounted() {
        var ada = new ParticipantDraft("Ada", "ada@ekstad.example");
        assertThatThrownBy(() ->
                        ParticipantDraft.checked(List.of(ada, new ParticipantDraft("Ada igen", "ADA@ekstad.example"))))
                .hasMessageContaining("participant-twice");
        assertThatThrownBy(() -> ParticipantDraft.checked(List.of(ada, new ParticipantDraft("Bo", "bo"))))
                .isInstanceOfSatisfying(InvalidField.class, wrong -> {
                    assertThat(wrong.errors().getFirst().code()).isEqualTo("participant-line");
                    assertThat(wrong.errors().getFirst().arguments()).containsExactly(2);
                });
    }
}
