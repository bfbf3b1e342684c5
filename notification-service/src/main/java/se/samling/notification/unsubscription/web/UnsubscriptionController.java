package se.samling.notification.unsubscription.web;

import java.time.Clock;
import java.util.UUID;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samling.notification.people.Reader;
import se.samling.notification.people.Readers;
import se.samling.notification.unsubscription.Unsubscriptions;
import se.samling.platform.link.LinkInvalid;
import se.samling.platform.link.SignedLinks;

/** RFC 8058: looking changes nothing, one POST without any cookie does. */
@RestController
@RequestMapping("/api/unsubscriptions/{token}")
class UnsubscriptionController {

    private final SignedLinks links;
    private final Readers readers;
    private final Unsubscriptions unsubscriptions;
    private final Clock clock;

    UnsubscriptionController(SignedLinks links, Readers readers, Unsubscriptions unsubscriptions, Clock clock) {
        this.links = links;
        this.readers = readers;
        this.unsubscriptions = unsubscriptions;
        this.clock = clock;
    }

    /** Whose mail would stop, and whether it has. */
    public record Unsubscription(String email, boolean unsubscribed) {}

    /** Shows whose mail an unsubscription link would stop, and whether it has. Looking changes nothing. */
    @GetMapping
    Unsubscription show(@PathVariable String token) {
        Reader reader = reader(token);
        return new Unsubscription(reader.address(), unsubscriptions.contains(reader.address()));
    }

    /**
     * Stops invitations to the address of an unsubscription link. One POST without any cookie does (RFC 8058); the second time changes
     * nothing.
     */
    @PostMapping
    Unsubscription unsubscribe(@PathVariable String token) {
        Reader reader = reader(token);
        unsubscriptions.add(reader.address(), reader.readerId().id(), clock.instant());
        return new Unsubscription(reader.address(), true);
    }

    /** Takes an unsubscription back, so that invitations come again. Who had not unsubscribed is as before. */
    @DeleteMapping
    Unsubscription takeBack(@PathVariable String token) {
        Reader reader = reader(token);
        unsubscriptions.takeBack(reader.address(), reader.readerId().id());
        return new Unsubscription(reader.address(), false);
    }

    private Reader reader(String token) {
        UUID id = UUID.fromString(links.verify("unsubscribe", token).subject());
        return readers.find(id).orElseThrow(LinkInvalid::new);
    }
}
