package se.samling.docs.messaging.wire;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samling.docs.directory.Circle;
import se.samling.docs.directory.KnownEvent;
import se.samling.docs.directory.Text;

/** samling.events.v1, what concerns documents. */
public record EventMessage(
        UUID eventId,
        String slug,
        Text title,
        LocalDateTime startsAt,
        @Nullable List<Host> hosts,
        @Nullable List<Network> networks) {

    /** A host organisation; its name is of no use here. */
    public record Host(UUID id) {}

    /** A network the event belongs to. */
    public record Network(UUID id, String slug, Text name) {}

    /** The event as this service keeps it. */
    public KnownEvent event(long version) {
        return new KnownEvent(
                eventId,
                slug,
                title,
                startsAt,
                hosts == null ? Set.of() : hosts.stream().map(Host::id).collect(Collectors.toSet()),
                networks == null
                        ? Set.of()
                        : networks.stream()
                                .map(network -> new Circle(network.id(), network.slug(), network.name()))
                                .collect(Collectors.toSet()),
                version);
    }
}
