package se.samling.gateway.pages.enrolment;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.enrolment.EnrolmentForm;
import se.samling.gateway.client.enrolment.ParticipantDraft;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.pages.form.Typed;

/**
 * An organisation's application as it is typed. Participants are a line each: name, comma, address.
 *
 * @param decided {@code made}, {@code awaited} or nothing chosen
 * @param organisationId chosen on the page where one checks one's answers
 */
public record ApplyForm(
        @Nullable String name,
        @Nullable String role,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String organisation,
        @Nullable String organisationId,
        @Nullable String decided,
        @Nullable String body,
        @Nullable String date,
        @Nullable String reference,
        @Nullable String expectedOn,
        @Nullable String participants,
        @Nullable String undertaking,
        @Nullable String message,
        @Nullable String website,
        @Nullable String shownAt) {

    static ApplyForm begun(@Nullable String name, @Nullable String email, String shownAt) {
        return new ApplyForm(
                name, null, email, null, null, null, null, null, null, null, null, null, null, null, null, shownAt);
    }

    EnrolmentForm toApi(String language) {
        return new EnrolmentForm(
                text(name),
                text(email),
                Forms.blankToNull(phone),
                Forms.blankToNull(role),
                text(organisation),
                organisationId != null && Forms.isId(organisationId) ? UUID.fromString(organisationId) : null,
                language,
                "true".equals(undertaking),
                DecisionFields.toApi(decided, body, date, reference, expectedOn),
                lines().stream().map(ApplyForm::participant).toList(),
                Forms.blankToNull(message),
                Forms.blankToNull(website),
                Forms.shownAt(shownAt));
    }

    public @Nullable LocalDate decidedOn() {
        return Typed.day(date);
    }

    public @Nullable LocalDate awaitedOn() {
        return Typed.day(expectedOn);
    }

    public List<String> lines() {
        return participants == null
                ? List.of()
                : participants
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    /** What the page of checked answers sends on. */
    public Map<String, String> kept() {
        var kept = new LinkedHashMap<String, String>();
        kept.put("name", text(name));
        kept.put("role", text(role));
        kept.put("email", text(email));
        kept.put("phone", text(phone));
        kept.put("organisation", text(organisation));
        kept.put("decided", text(decided));
        kept.put("body", text(body));
        kept.put("date", text(date));
        kept.put("reference", text(reference));
        kept.put("expectedOn", text(expectedOn));
        kept.put("participants", text(participants));
        kept.put("undertaking", text(undertaking));
        kept.put("message", text(message));
        kept.put("website", text(website));
        kept.put("shownAt", text(shownAt));
        return kept;
    }

    private static ParticipantDraft participant(String line) {
        int at = line.lastIndexOf(',');
        return at < 0
                ? new ParticipantDraft(line, "", null)
                : new ParticipantDraft(
                        line.substring(0, at).strip(), line.substring(at + 1).strip(), null);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
