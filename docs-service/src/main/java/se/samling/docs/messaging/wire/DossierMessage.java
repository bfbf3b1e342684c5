package se.samling.docs.messaging.wire;

import java.util.Set;
import java.util.UUID;
import se.samling.docs.directory.KnownDossier;

/** samling.dossiers.v1. */
public record DossierMessage(UUID dossierId, String kind, Set<UUID> hosts, Set<UUID> readers) {

    /** The dossier as this service keeps it. */
    public KnownDossier dossier(long version) {
        return new KnownDossier(dossierId, kind, hosts, readers, version);
    }
}
