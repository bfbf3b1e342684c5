package se.samling.gateway.client.declaration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/**
 * An organisation that stands behind a declaration, with what it does.
 *
 * @param number of the newest version it stands behind; 0 when it has withdrawn
 */
public record Signatory(
        UUID id,
        String organisation,
        String kind,
        LocalDate since,
        @Nullable LocalDate endedOn,
        int number,
        List<Activity> activities,
        List<Report> reports,
        @Nullable Contact contact) {

    /** status: planned, ongoing, done or resting. */
    public record Activity(
            UUID id,
            String title,
            String text,
            List<Integer> commitments,
            String status,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            List<Partner> partners,
            List<Link> links,
            int version) {

        public boolean isFor(int commitment) {
            return commitments.contains(commitment);
        }
    }

    public record Partner(
            @Nullable UUID organisationId,
            String name,
            @Nullable String kind) {}

    /** kind: event, course or page; a closed one has neither address nor title for outsiders. */
    public record Link(
            String kind,
            @Nullable String address,
            @Nullable Text title,
            @Nullable String state,
            @Nullable LocalDateTime startsAt,
            boolean closed) {

        /** Where it leads, null where the reader may not know. */
        public @Nullable String href() {
            if (address == null) {
                return null;
            }
            return switch (kind) {
                case "event" -> "/traffar/" + address;
                case "course" -> "/kurser/" + address;
                default -> address;
            };
        }
    }

    /** state: none, draft or submitted. */
    public record Report(
            int year,
            String state,
            LocalDate dueOn,
            boolean overdue,
            String summary,
            List<Answer> commitments,
            List<Outcome> activities,
            @Nullable Instant submittedAt,
            @Nullable String submittedBy) {

        public String answer(int number) {
            return commitments.stream()
                    .filter(one -> one.number() == number)
                    .map(Answer::text)
                    .findFirst()
                    .orElse("");
        }
    }

    public record Answer(int number, String text) {}

    public record Outcome(UUID activityId, String title, String status) {}

    /** The same as its own people see it. */
    public record Own(Signatory signatory, String slug, Text declaration, List<Text> commitments) {}

    /** Who looks after it, and who was asked to; for its own people and the declaration's organisers. */
    public record Contact(
            @Nullable String name,
            @Nullable String email,
            @Nullable Asked asked) {}

    public record Asked(String name, String email, Instant expiresAt) {}

    /** One that the reader looks after; year and day are those of the earliest report that is not handed in. */
    public record Mine(
            UUID id,
            String organisation,
            Text declaration,
            @Nullable LocalDate endedOn,
            @Nullable Integer reportYear,
            @Nullable LocalDate reportDueOn,
            boolean overdue) {}
}
