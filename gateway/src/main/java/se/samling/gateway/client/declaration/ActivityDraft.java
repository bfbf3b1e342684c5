package se.samling.gateway.client.declaration;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a signatory says of an activity. */
public record ActivityDraft(
        @Nullable String title,
        @Nullable String text,
        List<Integer> commitments,
        @Nullable String status,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        List<String> partners,
        List<Link> links) {

    public record Link(
            String kind, String address, @Nullable String title, boolean closed) {}
}
