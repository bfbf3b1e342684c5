package se.samling.notification.event;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.UUID;

/** The act in which several events moved last, each with the version that the act made. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Together(UUID id, List<Moved> events) {

    /** Lists absent on the wire are empty. */
    public Together {
        events = events == null ? List.of() : List.copyOf(events);
    }

    /** One of them. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Moved(UUID eventId, long version) {

        @Override
        public String toString() {
            return eventId + ":" + version;
        }
    }

    public boolean several() {
        return events.size() > 1;
    }
}
