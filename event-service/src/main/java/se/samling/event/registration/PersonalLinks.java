package se.samling.event.registration;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samling.event.schedule.Events;
import se.samling.platform.link.LinkExpired;
import se.samling.platform.link.LinkInvalid;
import se.samling.platform.link.SignedLinks;
import se.samling.platform.problem.Gone;

/** The links of purposes invitation, registration and registration-proof, made and read. */
@Component
public class PersonalLinks {

    private static final Duration KEPT = Duration.ofDays(400);

    private final SignedLinks links;
    private final Events events;
    private final Registrations registrations;

    PersonalLinks(SignedLinks links, Events events, Registrations registrations) {
        this.links = links;
        this.events = events;
        this.registrations = registrations;
    }

    /** Whose invitation, and to what. */
    public record Invited(UUID eventId, UUID personId) {}

    public String own(Registration registration) {
        Instant end = events.find(registration.eventId()).orElseThrow().span().end();
        return links.sign("registration", registration.id().toString(), registration.linkGeneration(), end.plus(KEPT));
    }

    public String invitation(UUID eventId, UUID personId) {
        Instant end = events.find(eventId).orElseThrow().span().end();
        return links.sign("invitation", eventId + ":" + personId, 0, end.plus(Duration.ofDays(1)));
    }

    /** @throws Gone place-handed-over when somebody else has the place since */
    public Registration registration(String token) {
        var link = links.verify("registration", token);
        var registration = registrations.find(UUID.fromString(link.subject())).orElseThrow(LinkInvalid::new);
        if (registration.linkGeneration() != link.generation()) {
            throw new Gone("place-handed-over");
        }
        return registration;
    }

    public UUID proof(String token) {
        var id = UUID.fromString(links.verify("registration-proof", token).subject());
        if (registrations.find(id).isEmpty()) {
            throw new LinkExpired();
        }
        return id;
    }

    public Invited invited(String token) {
        var parts = links.verify("invitation", token).subject().split(":");
        return new Invited(UUID.fromString(parts[0]), UUID.fromString(parts[1]));
    }
}
