package se.samling.docs.directory;

import java.util.Set;
import java.util.UUID;

/**
 * A record of another service that files may be attached to: {@code hosts} are the organisations whose coordinators keep it,
 * {@code readers} the people who may read it besides.
 */
public record KnownDossier(UUID id, String kind, Set<UUID> hosts, Set<UUID> readers, long version) {}
