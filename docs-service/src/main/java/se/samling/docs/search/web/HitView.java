package se.samling.docs.search.web;

import java.time.Instant;
import java.util.UUID;
import se.samling.docs.directory.Text;
import se.samling.docs.search.Hit;

/** snippet is plain text with the matches between « and ». */
public record HitView(
        UUID id, String title, String kind, String eventSlug, Text eventTitle, String snippet, Instant addedAt) {

    static HitView of(Hit hit) {
        return new HitView(
                hit.id(), hit.title(), hit.kind(), hit.eventSlug(), hit.eventTitle(), hit.snippet(), hit.addedAt());
    }
}
