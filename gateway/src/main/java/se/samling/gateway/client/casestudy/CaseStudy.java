package se.samling.gateway.client.casestudy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/**
 * A case study as those see it who write, approve or publish it. Organisers get no text before it is approved.
 *
 * @param state none, draft, proposed, approved, published, returned, withdrawn: of the newest text
 * @param contact whether the reader is the organisation's contact, who alone approves and withdraws
 * @param html the text's parts as HTML that may be shown as it is
 * @param words what the hosts said when they sent it back
 * @param slug its address in the knowledge bank, once it was published
 * @param publishedNumber which version is public now, or null
 */
public record CaseStudy(
        UUID enrolmentId,
        String organisation,
        String networkSlug,
        Text networkName,
        String state,
        boolean contact,
        int number,
        @Nullable Sections sections,
        @Nullable Parts html,
        @Nullable String words,
        @Nullable String slug,
        @Nullable Integer publishedNumber,
        List<Line> versions,
        int version) {

    public record Parts(String situation, String needs, String actions, String results) {}

    public record Line(
            int number,
            String state,
            Instant changedAt,
            @Nullable Instant approvedAt,
            @Nullable Instant publishedAt) {}
}
