package se.samling.docs.directory;

import java.util.Set;
import java.util.UUID;

/** A network and the organisations that host it. */
public record KnownNetwork(UUID id, String slug, Text name, Set<UUID> hosts, long version) {}
