package se.samling.membership.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something a signatory does towards commitments, which it names by their numbers. status: planned, ongoing, done, resting. */
public record Activity(
        UUID id,
        UUID signatoryId,
        String title,
        String text,
        List<Integer> commitments,
        String status,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        List<Partner> partners,
        List<ActivityLink> links,
        int version) {}
