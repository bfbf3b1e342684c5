package se.samling.membership.enrolment;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samling.membership.person.EmailAddress;
import se.samling.platform.problem.InvalidField;

/** A participant as the organisation names them. */
public record ParticipantDraft(
        @Nullable String name, @Nullable String email) {

    static final int AT_MOST = 20;
    private static final int NAME_AT_MOST = 120;

    /** A name and an address of the right form. */
    record Named(String name, EmailAddress email) {}

    Named checked() {
        if (name == null || name.isBlank()) {
            throw new InvalidField("name", "required");
        }
        if (name.length() > NAME_AT_MOST) {
            throw new InvalidField("name", "too-long", NAME_AT_MOST);
        }
        if (email == null || email.isBlank()) {
            throw new InvalidField("email", "required");
        }
        return new Named(
                name.strip(), EmailAddress.of(email).orElseThrow(() -> new InvalidField("email", "bad-address")));
    }

    /** All of a form's; problems name the field {@code participants} and the line. */
    static List<Named> checked(@Nullable List<ParticipantDraft> drafts) {
        if (drafts == null) {
            return List.of();
        }
        if (drafts.size() > AT_MOST) {
            throw new InvalidField("participants", "too-many", AT_MOST);
        }
        var seen = new HashSet<String>();
        return drafts.stream()
                .map(draft -> {
                    int line = drafts.indexOf(draft) + 1;
                    try {
                        var named = draft.checked();
                        if (!seen.add(named.email().value())) {
                            throw new InvalidField(
                                    "participants",
                                    "participant-twice",
                                    named.email().value());
                        }
                        return named;
                    } catch (InvalidField wrong) {
                        throw wrong.errors().getFirst().field().equals("participants")
                                ? wrong
                                : new InvalidField("participants", "participant-line", line);
                    }
                })
                .toList();
    }
}
