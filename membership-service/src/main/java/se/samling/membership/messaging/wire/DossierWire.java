package se.samling.membership.messaging.wire;

import java.util.List;
import java.util.UUID;

/** samling.dossiers.v1: a record that files may be attached to, whose coordinators keep it, and who may read it besides. */
public record DossierWire(UUID dossierId, String kind, List<UUID> hosts, List<UUID> readers) {}
