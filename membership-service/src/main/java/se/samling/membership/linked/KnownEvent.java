package se.samling.membership.linked;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDateTime;
import java.util.UUID;
import se.samling.membership.network.Text;

/** An event, in the shape of {@code samling.events.v1}, so far as a link to it needs it. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record KnownEvent(UUID eventId, long version, String slug, Text title, String state, LocalDateTime startsAt) {}
