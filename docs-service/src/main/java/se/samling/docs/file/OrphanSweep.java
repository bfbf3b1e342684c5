package se.samling.docs.file;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes away objects no row points at: of uploads that died between object and row, and of removed files. Spares
 * young objects, whose row may be about to be written. Replicas may sweep at the same time; a delete has no double.
 */
@Component
class OrphanSweep {

    private static final Logger log = LoggerFactory.getLogger(OrphanSweep.class);

    private final ObjectStore store;
    private final List<Pointers> pointers;
    private final Clock clock;
    private final Duration spared;

    OrphanSweep(
            ObjectStore store,
            List<Pointers> pointers,
            Clock clock,
            @Value("${samling.docs.orphans-spared:6h}") Duration spared) {
        this.store = store;
        this.pointers = pointers;
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
        Set<String> kept = pointers.stream()
                .flatMap(rows -> rows.referenced(keys).stream())
                .collect(Collectors.toSet());
        keys.stream().filter(key -> !kept.contains(key)).forEach(store::delete);
    }
}
