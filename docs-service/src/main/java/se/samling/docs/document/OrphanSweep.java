package se.samling.docs.document;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes away objects no document points at: of uploads that died between object and row, and of removed documents. Spares
 * young objects, whose row may be about to be written. Replicas may sweep at the same time; a delete has no double.
 */
@Component
class OrphanSweep {

    private static final Logger log = LoggerFactory.getLogger(OrphanSweep.class);

    private final ObjectStore store;
    private final Documents documents;
    private final Clock clock;
    private final Duration spared;

    OrphanSweep(
            ObjectStore store,
            Documents documents,
            Clock clock,
            @Value("${samling.docs.orphans-spared:6h}") Duration spared) {
        this.store = store;
        this.documents = documents;
        this.clock = clock;
        this.spared = spared;
    }

    @Scheduled(fixedDelayString = "${samling.docs.orphan-sweep-every:1h}", initialDelayString = "10m")
    void sweep() {
        try {
            store.putBefore(clock.instant().minus(spared), this::removeUnreferenced);
        } catch (StoreAway away) {
            log.warn("Orphaned files not swept this time: {}", away.reason());
        }
    }

    private void removeUnreferenced(List<String> keys) {
        Set<String> kept = documents.referenced(keys);
        keys.stream().filter(key -> !kept.contains(key)).forEach(store::delete);
    }
}
