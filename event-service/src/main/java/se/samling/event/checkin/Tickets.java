package se.samling.event.checkin;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import se.samling.event.registration.Registration;
import se.samling.event.registration.Registrations;
import se.samling.event.schedule.Event;
import se.samling.event.schedule.Events;
import se.samling.platform.link.LinkExpired;
import se.samling.platform.link.LinkInvalid;
import se.samling.platform.link.SignedLinks;
import se.samling.platform.problem.NotFound;

/** The code of purpose ticket that somebody shows at the door: read there, and useless anywhere else. */
@Service
public class Tickets {

    /** As long as the personal link: a code in a mail is read after a move too, and it is the station that ends with the event. */
    private static final Duration KEPT = Duration.ofDays(400);

    private final SignedLinks links;
    private final Registrations registrations;
    private final Events events;
    private final Roll roll;

    Tickets(SignedLinks links, Registrations registrations, Events events, Roll roll) {
        this.links = links;
        this.registrations = registrations;
        this.events = events;
        this.roll = roll;
    }

    /** @throws NotFound when there is no place in a room to come to */
    public String code(Registration registration) {
        if (!registration.seated()
                || !registration.counts()
                || !registration.mode().equals("on-site")) {
            throw new NotFound("ticket", registration.id());
        }
        return sign(
                events.find(registration.eventId()).orElseThrow(), registration.id(), registration.linkGeneration());
    }

    /** A code and whose it is. */
    public record Ticket(UUID registrationId, String code) {}

    /** Of everybody with a place in the room, for badges. */
    public List<Ticket> all(Event event) {
        return roll.holders(event.id()).stream()
                .map(holder -> new Ticket(
                        holder.registrationId(), sign(event, holder.registrationId(), holder.linkGeneration())))
                .toList();
    }

    /** As notification-service makes it too, for the mails. */
    private String sign(Event event, UUID registrationId, int generation) {
        return links.sign(
                "ticket",
                registrationId.toString(),
                generation,
                event.span().end().plus(KEPT));
    }

    /** @throws LinkExpired when the place was handed over since; @throws LinkInvalid when it is for another event */
    public Registration read(UUID eventId, String code) {
        var link = links.verify("ticket", code.strip());
        var registration = registrations
                .find(UUID.fromString(link.subject()))
                .filter(found -> found.eventId().equals(eventId))
                .orElseThrow(LinkInvalid::new);
        if (registration.linkGeneration() != link.generation()) {
            throw new LinkExpired();
        }
        return registration;
    }
}
