package se.samling.notification.event;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.notification.language.Text;

/**
 * A gathering, in the shape of {@code samling.events.v1}. Times are local in {@code zone}; {@code sequence} is the iCalendar
 * SEQUENCE of the public entry. state: announced, open, closed, live, held, archived, cancelled. mode: on-site, digital, hybrid.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Event(
        UUID eventId,
        long version,
        String slug,
        Text title,
        @Nullable Text ingress,
        String state,
        String mode,
        LocalDateTime startsAt,
        LocalDateTime endsAt,
        String zone,
        @Nullable Place place,
        @Nullable String digitalLink,
        List<Host> hosts,
        List<EventNetwork> networks,
        @Nullable UUID seriesId,
        @Nullable Text audienceText,
        @Nullable String contactEmail,
        boolean programmePublished,
        List<ProgrammeItem> programme,
        @Nullable LocalDateTime deadline,
        int sequence,
        boolean moved,
        @Nullable Earlier previous,
        @Nullable Text message,
        @Nullable Together movedTogether,
        @Nullable Text cancellationReason) {

    private static final Set<String> AHEAD = Set.of("announced", "open", "closed", "live");

    /** Lists absent on the wire are empty. */
    public Event {
        hosts = hosts == null ? List.of() : List.copyOf(hosts);
        networks = networks == null ? List.of() : List.copyOf(networks);
        programme = programme == null ? List.of() : List.copyOf(programme);
    }

    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    /** The moment it begins. */
    public Instant begins() {
        return startsAt.atZone(zoneId()).toInstant();
    }

    /** The moment it ends. */
    public Instant ends() {
        return endsAt.atZone(zoneId()).toInstant();
    }

    /** Neither cancelled nor over, so that mail about coming makes sense. */
    public boolean takesPlace() {
        return AHEAD.contains(state);
    }

    public boolean cancelled() {
        return "cancelled".equals(state);
    }

    public boolean open() {
        return "open".equals(state);
    }

    /** Whether people still change what they answered: until the deadline, or the start where there is none. */
    public boolean answersTaken(Instant now) {
        var last = deadline == null ? startsAt : deadline;
        return open() && now.isBefore(last.atZone(zoneId()).toInstant());
    }

    /** Whether the event's last move was this act. */
    public boolean movedIn(UUID act) {
        return movedTogether != null && movedTogether.id().equals(act);
    }

    /** Whether {@code other} is at another time or place or in another mode, so that calendars and people must know. */
    public boolean differsInTimeOrPlace(Event other) {
        return !startsAt.equals(other.startsAt)
                || !endsAt.equals(other.endsAt)
                || !zone.equals(other.zone)
                || !mode.equals(other.mode)
                || !java.util.Objects.equals(place, other.place);
    }
}
