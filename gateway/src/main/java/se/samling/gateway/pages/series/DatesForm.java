package se.samling.gateway.pages.series;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.event.SeriesForm;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.pages.registration.AnswerFields;
import se.samling.gateway.pages.registration.GroupFields;

/**
 * What somebody types to register for dates of a series.
 *
 * @param eventIds the ticked dates
 * @param invitation the token of the personal invitation, when they came by it
 * @param key made when the form was shown: the same form sent twice is one registration
 */
public record DatesForm(
        @Nullable List<String> eventIds,
        @Nullable String invitation,
        @Nullable String name,
        @Nullable String email,
        @Nullable String organisation,
        @Nullable String mode,
        @Nullable String website,
        @Nullable String shownAt,
        @Nullable String key) {

    public boolean ticked(UUID event) {
        return eventIds != null && eventIds.contains(event.toString());
    }

    boolean invited() {
        return Forms.blankToNull(invitation) != null;
    }

    SeriesForm toApi(String language, GroupFields group, AnswerFields answers) {
        return new SeriesForm(
                eventIds == null
                        ? List.of()
                        : eventIds.stream()
                                .filter(Forms::isId)
                                .map(UUID::fromString)
                                .toList(),
                Forms.blankToNull(invitation),
                Forms.blankToNull(name),
                Forms.blankToNull(email),
                Forms.blankToNull(organisation),
                Forms.blankToNull(mode),
                language,
                Forms.blankToNull(website),
                Forms.shownAt(shownAt),
                group.toApi(),
                answers.toApi());
    }
}
