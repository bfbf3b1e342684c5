package se.samling.notification.access;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samling.notification.event.Event;
import se.samling.notification.event.Events;
import se.samling.notification.event.Host;
import se.samling.notification.people.People;
import se.samling.notification.people.ReaderId;
import se.samling.notification.people.Readers;
import se.samling.platform.problem.Forbidden;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/**
 * An organiser acts for the hosts that membership-service delegated to the person as coordinator; the token alone is not enough.
 * A program acts for the host its key is of.
 */
@Component
public class HostAccess {

    private final People people;
    private final Events events;
    private final Readers readers;

    public HostAccess(People people, Events events, Readers readers) {
        this.people = people;
        this.events = events;
        this.readers = readers;
    }

    /** The event, for somebody who organises it. @throws NotFound for an unknown one; @throws Forbidden for somebody else's */
    public Event organisedEvent(Caller caller, UUID eventId) {
        demandDesk(caller);
        Event event = events.find(eventId).orElseThrow(() -> new NotFound("event", eventId));
        demandOneOf(caller, event.hosts().stream().map(Host::id).toList());
        return event;
    }

    /** Whether the caller acts for a host of the event, which may be unknown here. */
    public boolean organises(Caller caller, UUID eventId) {
        return caller.admin()
                || events.find(eventId)
                        .filter(event -> !Collections.disjoint(
                                hostsOf(caller),
                                event.hosts().stream().map(Host::id).toList()))
                        .isPresent();
    }

    /** @throws Forbidden when the caller acts for none of the hosts */
    public void demandOneOf(Caller caller, List<UUID> hostIds) {
        if (!caller.admin() && Collections.disjoint(hostsOf(caller), hostIds)) {
            throw new Forbidden("forbidden");
        }
    }

    /** @throws Forbidden for callers who organise nothing */
    public void demandDesk(Caller caller) {
        if (!caller.admin() && hostsOf(caller).isEmpty()) {
            throw new Forbidden("forbidden");
        }
    }

    /** What the caller is called in histories: by name, else by the address they log in with. */
    public String nameOf(Caller caller) {
        var person = caller.personId() == null
                ? null
                : readers.find(ReaderId.person(caller.personId())).orElse(null);
        return person == null ? Objects.requireNonNullElse(caller.email(), "Samling") : person.name();
    }

    /** Organisations the caller acts for, a program for the one its key is of; an admin may do everything without any. */
    public List<UUID> hostsOf(Caller caller) {
        if (caller.key() != null) {
            return List.of(caller.key().hostId());
        }
        return caller.personId() == null || !caller.organiser() ? List.of() : people.coordinates(caller.personId());
    }
}
