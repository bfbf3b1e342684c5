package se.samling.gateway.client.enrolment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An enrolment with its story, for organisers. */
public record Enrolment(
        UUID id,
        String networkSlug,
        String state,
        @Nullable Named organisation,
        String claimed,
        @Nullable UUID claimedId,
        @Nullable Contact contact,
        @Nullable String message,
        Instant undertakenAt,
        BoardDecision decision,
        @Nullable String question,
        @Nullable String answer,
        @Nullable String reason,
        InvoiceAddress invoice,
        @Nullable Named owner,
        List<Named> owners,
        List<Participant> participants,
        List<Line> history,
        Instant receivedAt,
        int version) {

    public record Named(UUID id, String name) {}

    public record Contact(
            UUID personId,
            String name,
            String email,
            @Nullable String role,
            @Nullable String phone) {}

    public record Line(
            Instant at,
            @Nullable String byName,
            String what,
            @Nullable String words) {}

    public boolean isOpen() {
        return List.of("received", "contacted", "completion").contains(state);
    }

    /** What the organisation is called, sure or claimed. */
    public String getOrganisationName() {
        return organisation == null ? claimed : organisation.name();
    }
}
