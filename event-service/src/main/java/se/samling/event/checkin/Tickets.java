package se.samling.event.checkin;

import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Service;
import se.samling.event.registration.Registration;
import se.samling.event.registration.Registrations;
import se.samling.event.schedule.Events;
import se.samling.platform.link.LinkExpired;
import se.samling.platform.link.LinkInvalid;
import se.samling.platform.link.SignedLinks;
import se.samling.platform.problem.NotFound;

/** The code of purpose ticket that somebody shows at the door: read there, and useless anywhere else. */
@Service
public class Tickets {

    private static final Duration KEPT = Duration.ofDays(1);

    private final SignedLinks links;
    private final Registrations registrations;
    private final Events events;

    Tickets(SignedLinks links, Registrations registrations, Events events) {
        this.links = links;
        this.registrations = registrations;
        this.events = events;
    }

    /** @throws NotFound when there is no place in a room to come to */
    public String code(Registration registration) {
        if (!registration.seated()
                || !registration.counts()
                || !registration.mode().equals("on-site")) {
            throw new NotFound("ticket", registration.id());
        }
        var end = events.find(registration.eventId()).orElseThrow().span().end();
        return links.sign("ticket", registration.id().toString(), registration.linkGeneration(), end.plus(KEPT));
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
