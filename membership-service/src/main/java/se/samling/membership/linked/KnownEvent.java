package se.samling.membership.linked;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.membership.network.Text;

/** An event, in the shape of {@code samling.events.v1}, so far as a link to it needs it. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record KnownEvent(
        UUID eventId,
        long version,
        String slug,
        Text title,
        String state,
        LocalDateTime startsAt,
        @Nullable List<Circle> networks) {

    /** A network that the event belongs to. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Circle(UUID id) {}

    public boolean isOf(UUID networkId) {
        return networks != null
                && networks.stream().anyMatch(circle -> circle.id().equals(networkId));
    }
}
