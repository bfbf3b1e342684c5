package se.samling.membership.declaration;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.membership.network.Text;
import se.samling.membership.person.EmailAddress;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;

/** What an organiser says of a declaration; {@code ceremony} is the address of the event where it is signed. A change of the wording is a draft until it is published as a new version. */
public record DeclarationDraft(
        @Nullable String slug,
        @Nullable UUID ownerId,
        @Nullable Text title,
        @Nullable Text body,
        @Nullable Text aim,
        @Nullable List<Text> commitments,
        @Nullable LocalDate signingOpens,
        @Nullable LocalDate signingCloses,
        @Nullable String reportBy,
        @Nullable List<Contact> contacts,
        @Nullable String ceremony) {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_BODY = 20_000;
    private static final int LONGEST_COMMITMENT = 1_000;
    private static final int MOST_COMMITMENTS = 30;
    private static final int MOST_CONTACTS = 10;

    /** Everything said and nothing wrong. */
    record Checked(Wording wording, SigningPeriod period, String reportBy, List<Contact> contacts) {}

    /** @throws InvalidField naming everything that is missing or wrong */
    Checked checked() {
        var errors = new ArrayList<FieldError>();
        required("title", title, LONGEST_TITLE, errors);
        required("body", body, LONGEST_BODY, errors);
        if (aim != null) {
            longest("aim", aim, LONGEST_BODY, errors);
        }
        checkCommitments(errors);
        checkDays(errors);
        checkContacts(errors);
        if (title == null
                || body == null
                || commitments == null
                || signingOpens == null
                || contacts == null
                || !errors.isEmpty()) {
            throw new InvalidField(errors);
        }
        return new Checked(
                new Wording(
                        tidy(title),
                        tidy(body),
                        aim == null || blank(aim.sv()) ? null : tidy(aim),
                        tidied(commitments)),
                new SigningPeriod(signingOpens, signingCloses),
                reportBy == null ? "" : reportBy,
                contacts);
    }

    private void checkCommitments(List<FieldError> errors) {
        if (commitments == null || commitments.isEmpty()) {
            errors.add(FieldError.of("commitments", "required"));
        } else if (commitments.size() > MOST_COMMITMENTS) {
            errors.add(FieldError.of("commitments", "too-many", MOST_COMMITMENTS));
        } else {
            commitments.forEach(commitment -> required("commitments", commitment, LONGEST_COMMITMENT, errors));
        }
    }

    private void checkDays(List<FieldError> errors) {
        if (signingOpens == null) {
            errors.add(FieldError.of("signingOpens", "required"));
        } else if (signingCloses != null && signingCloses.isBefore(signingOpens)) {
            errors.add(FieldError.of("signingCloses", "ends-before-it-begins"));
        }
        if (blank(reportBy)) {
            errors.add(FieldError.of("reportBy", "required"));
            return;
        }
        try {
            MonthDay.parse("--" + reportBy);
        } catch (DateTimeException noDay) {
            errors.add(FieldError.of("reportBy", "bad-day-of-year"));
        }
    }

    private void checkContacts(List<FieldError> errors) {
        if (contacts == null || contacts.isEmpty()) {
            errors.add(FieldError.of("contacts", "required"));
            return;
        }
        if (contacts.size() > MOST_CONTACTS) {
            errors.add(FieldError.of("contacts", "too-many", MOST_CONTACTS));
        }
        for (var contact : contacts) {
            if (contact.email() == null || EmailAddress.of(contact.email()).isEmpty()) {
                errors.add(FieldError.of("contacts", "bad-address"));
            } else if (tooLong(contact.name()) || tooLong(contact.role()) || tooLong(contact.phone())) {
                errors.add(FieldError.of("contacts", "too-long", LONGEST_TITLE));
            }
        }
    }

    private static boolean tooLong(@Nullable String words) {
        return words != null && words.length() > LONGEST_TITLE;
    }

    private static void required(String field, @Nullable Text text, int most, List<FieldError> errors) {
        if (text == null || blank(text.sv())) {
            errors.add(FieldError.of(field, "required"));
        } else {
            longest(field, text, most, errors);
        }
    }

    private static void longest(String field, Text text, int most, List<FieldError> errors) {
        if (text.sv() != null && text.sv().length() > most
                || text.en() != null && text.en().length() > most) {
            errors.add(FieldError.of(field, "too-long", most));
        }
    }

    private static List<Text> tidied(List<Text> texts) {
        return texts.stream().map(DeclarationDraft::tidy).toList();
    }

    private static Text tidy(Text text) {
        var english = text.en();
        return new Text(text.sv().strip(), english == null || english.isBlank() ? null : english.strip());
    }

    private static boolean blank(@Nullable String words) {
        return words == null || words.isBlank();
    }
}
