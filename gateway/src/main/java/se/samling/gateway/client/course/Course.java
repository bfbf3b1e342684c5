package se.samling.gateway.client.course;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/**
 * state: draft, scheduled, published, archived; {@code publishAt} is local in {@code zone}. What ends in Html is Markdown made
 * into safe HTML. {@code missing} names the fields it lacks before publishing, for its organisers.
 */
public record Course(
        UUID id,
        String slug,
        Text title,
        @Nullable Text ingress,
        @Nullable Text about,
        @Nullable Text aboutHtml,
        @Nullable Text audienceText,
        String state,
        @Nullable LocalDateTime publishAt,
        @Nullable String zone,
        int minMinutes,
        int maxMinutes,
        List<Step> steps,
        List<Host> hosts,
        boolean closed,
        List<Network> networks,
        List<Host> organisations,
        @Nullable Event event,
        @Nullable String contactEmail,
        List<Contact> contacts,
        Instant changedAt,
        boolean organiser,
        List<String> missing,
        int version) {

    public record Step(
            UUID id,
            Text title,
            @Nullable Text body,
            @Nullable Text bodyHtml,
            int minMinutes,
            int maxMinutes,
            List<Checklist> checklists,
            List<FurtherReading> furtherReading,
            List<Line> questions) {}

    public record Checklist(Text title, List<Line> items) {}

    public record FurtherReading(Text title, @Nullable String source, String url) {}

    /** A question, or an item of a checklist. */
    public record Line(UUID id, Text text) {}

    public record Host(UUID id, String name) {}

    public record Network(UUID id, String slug, Text name) {}

    public record Event(UUID id, String slug, Text title, LocalDateTime startsAt) {}

    public record Contact(
            String name, @Nullable String title, @Nullable String email) {}

    /** Whether others than its organisers can read it. */
    public boolean out() {
        return "published".equals(state) || "archived".equals(state);
    }

    /** The entity tag of this version. */
    public String tag() {
        return "\"" + version + "\"";
    }
}
