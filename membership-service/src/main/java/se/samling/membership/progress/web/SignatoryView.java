package se.samling.membership.progress.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.membership.network.Text;
import se.samling.membership.progress.Partner;
import se.samling.membership.progress.Report;

/** A signatory with what it does; to the public only reports that were submitted, and of closed links nothing but that they are. */
record SignatoryView(
        UUID id,
        String organisation,
        String kind,
        LocalDate since,
        @Nullable LocalDate endedOn,
        int number,
        List<ActivityView> activities,
        List<ReportView> reports,
        @Nullable ContactView contact) {

    record ActivityView(
            UUID id,
            String title,
            String text,
            List<Integer> commitments,
            String status,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            List<Partner> partners,
            List<LinkView> links,
            int version) {}

    /** Title and address are null where the reader may not know them. */
    record LinkView(
            String kind,
            @Nullable String address,
            @Nullable Text title,
            @Nullable String state,
            @Nullable LocalDateTime startsAt,
            boolean closed) {}

    /** {@code state}: none, draft or submitted. */
    record ReportView(
            int year,
            String state,
            LocalDate dueOn,
            boolean overdue,
            String summary,
            List<Report.Answer> commitments,
            List<Report.Outcome> activities,
            @Nullable Instant submittedAt,
            @Nullable String submittedBy) {}

    /** The same as its own people and the declaration's organisers see it. */
    record OwnView(SignatoryView signatory, String slug, Text declaration, List<Text> commitments) {}

    /** Who looks after it, if anybody does; outsiders are not told. */
    record ContactView(
            @Nullable String name,
            @Nullable String email,
            @Nullable AskedView asked) {}

    /** Who was asked to be the contact from now on, and until when the question stands. */
    record AskedView(String name, String email, Instant expiresAt) {}

    /** One line of a person's own list; year and day are those of the earliest report that is not handed in. */
    record MineView(
            UUID id,
            String organisation,
            Text declaration,
            @Nullable LocalDate endedOn,
            @Nullable Integer reportYear,
            @Nullable LocalDate reportDueOn,
            boolean overdue) {}
}
