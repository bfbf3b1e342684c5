package se.samling.docs.messaging.wire;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samling.docs.directory.KnownNetwork;
import se.samling.docs.directory.Text;

/** samling.networks.v1, what concerns documents. */
public record NetworkMessage(
        UUID networkId, String slug, Text name, @Nullable List<Host> hosts) {

    /** A host organisation; its name is of no use here. */
    public record Host(UUID id) {}

    /** The network as this service keeps it. */
    public KnownNetwork network(long version) {
        return new KnownNetwork(
                networkId,
                slug,
                name,
                hosts == null ? Set.of() : hosts.stream().map(Host::id).collect(Collectors.toSet()),
                version);
    }
}
