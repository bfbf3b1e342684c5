package se.samling.gateway.client.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/** An enrolment as its contact sees it. state: awaiting-proof, received, contacted, completion, admitted, declined. */
public record OwnEnrolment(
        UUID id,
        String state,
        String networkSlug,
        Text networkName,
        LocalDate termStarts,
        LocalDate termEnds,
        int feeKronor,
        String organisation,
        boolean organisationConfirmed,
        @Nullable String organisationNumber,
        String contactName,
        String contactEmail,
        BoardDecision decision,
        @Nullable String question,
        @Nullable String answer,
        @Nullable String reason,
        InvoiceAddress invoice,
        List<Participant> participants,
        List<Step> steps,
        int version) {

    public record Step(Instant at, String what) {}

    public boolean isOpen() {
        return List.of("received", "contacted", "completion").contains(state);
    }
}
