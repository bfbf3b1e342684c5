package se.samling.event.broadcast;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Service;
import se.samling.event.delivery.Deliveries;
import se.samling.event.delivery.Role;
import se.samling.event.delivery.Viewer;
import se.samling.event.participant.Participants;
import se.samling.event.registration.Registration;
import se.samling.event.registration.RegistrationState;
import se.samling.event.registration.Registrations;
import se.samling.event.schedule.Events;
import se.samling.platform.link.LinkExpired;
import se.samling.platform.link.LinkInvalid;
import se.samling.platform.link.SignedLinks;
import se.samling.platform.problem.Gone;

/**
 * Who comes in. The watch link has a purpose of its own: it is projected on walls and passed on in chats, and must not carry the
 * power to cancel or hand over. It points at us, never at the provider, and ends with the registration's generation.
 */
@Service
public class Admittance {

    private static final Duration KEPT = Duration.ofDays(400);

    private final SignedLinks links;
    private final Registrations registrations;
    private final Participants participants;
    private final Events events;
    private final LiveRooms rooms;
    private final Deliveries deliveries;
    private final ProviderWork work;
    private final Clock clock;

    Admittance(
            SignedLinks links,
            Registrations registrations,
            Participants participants,
            Events events,
            LiveRooms rooms,
            Deliveries deliveries,
            ProviderWork work,
            Clock clock) {
        this.links = links;
        this.registrations = registrations;
        this.participants = participants;
        this.events = events;
        this.rooms = rooms;
        this.deliveries = deliveries;
        this.work = work;
        this.clock = clock;
    }

    public String link(Registration registration) {
        var end = events.find(registration.eventId()).orElseThrow().span().end();
        return links.sign("broadcast", registration.id().toString(), registration.linkGeneration(), end.plus(KEPT));
    }

    /**
     * Whose link it is. @throws LinkExpired when the place was handed over; @throws Gone {@code watch-link-closed} when there is
     * no digital place any more; @throws NoLiveRoom when there is nothing to watch
     */
    public Watcher watcher(String token) {
        var link = links.verify("broadcast", token);
        var registration = registrations.find(UUID.fromString(link.subject())).orElseThrow(LinkInvalid::new);
        if (registration.linkGeneration() != link.generation()) {
            throw new LinkExpired();
        }
        var event = events.find(registration.eventId()).orElseThrow(LinkInvalid::new);
        var room = rooms.find(event.id()).orElseThrow(NoLiveRoom::new);
        // What comes after is for everybody who was registered, however they came.
        boolean mayWatch =
                registration.mode().equals("digital") || room.phase(event, clock.instant()) == LiveRoom.Phase.OVER;
        if (registration.state() != RegistrationState.CONFIRMED || !mayWatch) {
            throw new Gone("watch-link-closed");
        }
        return new Watcher(registration, event, room);
    }

    /** The same, while the room is open. @throws Gone {@code broadcast-over}; @throws NotYetOpen before */
    public Watcher inside(String token) {
        var watcher = watcher(token);
        var phase = watcher.room().phase(watcher.event(), clock.instant());
        if (phase == LiveRoom.Phase.BEFORE) {
            throw new NotYetOpen();
        }
        if (!phase.in()) {
            throw new Gone("broadcast-over");
        }
        return watcher;
    }

    /** Where this viewer goes in at a provider that has its own room. */
    public String wayIn(Watcher watcher) {
        var registration = watcher.registration();
        var participant = participants.find(registration.participantId()).orElseThrow();
        return deliveries
                .of(watcher.room().provider())
                .joinUrl(
                        watcher.room().room(watcher.event()),
                        new Viewer(registration.id().toString(), participant.name(), Role.VIEWER))
                .toString();
    }

    /** Whether the provider has the room ready. */
    public boolean ready(UUID eventId) {
        return work.standing(eventId).isEmpty();
    }
}
