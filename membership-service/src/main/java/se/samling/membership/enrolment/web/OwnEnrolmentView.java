package se.samling.membership.enrolment.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.membership.enrolment.BoardDecision;
import se.samling.membership.enrolment.InvoiceAddress;
import se.samling.membership.network.Text;

/** An enrolment as the organisation's contact sees it by the personal link: no notes, no owner's worries. */
record OwnEnrolmentView(
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
        List<EnrolmentView.ParticipantView> participants,
        List<Step> steps,
        int version) {

    /** What happened and when, newest first. */
    record Step(Instant at, String what) {}
}
