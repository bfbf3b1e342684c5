package se.samling.membership.enrolment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.membership.person.EmailAddress;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;

/**
 * An organisation's application as its contact types it; {@code website} is a field that people do not see, {@code shownAt}
 * epoch milliseconds.
 *
 * @param organisation its name; {@code organisationId} when it was found in the register
 * @param undertaking the promise to do the work between the meetings (R3.3)
 */
public record EnrolmentForm(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String role,
        @Nullable String organisation,
        @Nullable UUID organisationId,
        @Nullable String language,
        boolean undertaking,
        @Nullable BoardDecision decision,
        @Nullable List<ParticipantDraft> participants,
        @Nullable String message,
        @Nullable String website,
        @Nullable Long shownAt) {

    private static final int NAME_AT_MOST = 120;
    private static final int ORGANISATION_AT_MOST = 200;
    private static final int PHONE_AT_MOST = 40;
    private static final int MESSAGE_AT_MOST = 2000;

    /** The contact's address. @throws InvalidField naming every field that cannot be taken */
    EmailAddress checked() {
        var errors = new ArrayList<FieldError>();
        text("name", name, true, NAME_AT_MOST, errors);
        text("role", role, false, NAME_AT_MOST, errors);
        text("phone", phone, false, PHONE_AT_MOST, errors);
        text("organisation", organisation, true, ORGANISATION_AT_MOST, errors);
        text("message", message, false, MESSAGE_AT_MOST, errors);
        var address = email == null ? Optional.<EmailAddress>empty() : EmailAddress.of(email);
        if (address.isEmpty()) {
            errors.add(FieldError.of("email", email == null || email.isBlank() ? "required" : "bad-address"));
        }
        if (!undertaking) {
            errors.add(FieldError.of("undertaking", "undertaking-needed"));
        }
        if (decision == null) {
            errors.add(FieldError.of("decision", "decision-or-date"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidField(errors);
        }
        return address.orElseThrow();
    }

    String languageOrSwedish() {
        return "en".equals(language) ? "en" : "sv";
    }

    private static void text(
            String field, @Nullable String text, boolean required, int atMost, List<FieldError> errors) {
        if (text == null || text.isBlank()) {
            if (required) {
                errors.add(FieldError.of(field, "required"));
            }
        } else if (text.length() > atMost) {
            errors.add(FieldError.of(field, "too-long", atMost));
        }
    }
}
