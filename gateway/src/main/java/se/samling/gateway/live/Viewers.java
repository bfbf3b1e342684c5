package se.samling.gateway.live;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.stereotype.Component;
import se.samling.gateway.calls.ServiceAway;
import se.samling.gateway.calls.ServiceProblem;
import se.samling.gateway.client.broadcast.BroadcastClient;

/**
 * Everybody who is connected to this replica. When something happened to a broadcast it is read once, whoever watches, and each
 * viewer gets it; several happenings while it is read are one more reading.
 */
@Component
public class Viewers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Viewers.class);
    private static final int LINKS_TRIED = 3;

    private final Map<UUID, Set<Viewer>> byEvent = new ConcurrentHashMap<>();
    /** Events being read; true when something happened meanwhile. */
    private final Map<UUID, Boolean> reading = new ConcurrentHashMap<>();

    private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
    private final SimpleAsyncTaskScheduler clock = new SimpleAsyncTaskScheduler();
    private final BroadcastClient broadcasts;
    private final LiveSettings settings;
    private volatile boolean running;
    private volatile @Nullable Future<?> refreshing;

    Viewers(BroadcastClient broadcasts, LiveSettings settings) {
        this.clock.setVirtualThreads(true);
        this.broadcasts = broadcasts;
        this.settings = settings;
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(LiveSettings.class)
    static class Configured {}

    /** False when there is no room for one more. */
    boolean add(Viewer viewer) {
        var all = byEvent.values().stream().mapToInt(Set::size).sum();
        var sameLink = byEvent.getOrDefault(viewer.eventId(), Set.of()).stream()
                .filter(other -> other.token().equals(viewer.token()))
                .count();
        if (!running || all >= settings.connections() || sameLink >= settings.connectionsPerLink()) {
            return false;
        }
        byEvent.compute(viewer.eventId(), (event, viewers) -> {
            var with = viewers == null ? ConcurrentHashMap.<Viewer>newKeySet() : viewers;
            with.add(viewer);
            return with;
        });
        return true;
    }

    void remove(Viewer viewer) {
        byEvent.computeIfPresent(viewer.eventId(), (event, viewers) -> {
            viewers.remove(viewer);
            return viewers.isEmpty() ? null : viewers;
        });
    }

    /** Connections that are open now. */
    public int count() {
        return byEvent.values().stream().mapToInt(Set::size).sum();
    }

    /** Something about this broadcast is new. */
    public void changed(UUID eventId) {
        if (byEvent.containsKey(eventId)
                && Boolean.FALSE.equals(reading.merge(eventId, Boolean.FALSE, (busy, now) -> Boolean.TRUE))) {
            readers.execute(() -> read(eventId));
        }
    }

    /** This registration's link may have ended: whoever watches by it asks anew. */
    public void ended(UUID eventId, UUID registrationId) {
        of(eventId, viewer -> viewer.registrationId().equals(registrationId))
                .forEach(viewer -> readers.execute(() -> {
                    try {
                        broadcasts.watch(viewer.token());
                    } catch (ServiceProblem no) {
                        viewer.end();
                    } catch (ServiceAway away) {
                        log.debug("asked again later: {}", away.getMessage());
                    }
                }));
    }

    private void read(UUID eventId) {
        do {
            reading.put(eventId, Boolean.FALSE);
            readOnce(eventId);
        } while (!reading.remove(eventId, Boolean.FALSE));
    }

    private void readOnce(UUID eventId) {
        for (var viewer :
                of(eventId, viewer -> true).stream().limit(LINKS_TRIED).toList()) {
            try {
                var snapshot = Snapshot.of(broadcasts.watch(viewer.token()));
                of(eventId, all -> true).forEach(each -> each.offer(snapshot));
                return;
            } catch (ServiceProblem no) {
                viewer.end();
            } catch (RuntimeException away) {
                log.debug("read again later: {}", away.getMessage());
                return;
            }
        }
    }

    private List<Viewer> of(UUID eventId, Predicate<Viewer> fits) {
        return byEvent.getOrDefault(eventId, Set.of()).stream().filter(fits).toList();
    }

    @Override
    public void start() {
        running = true;
        refreshing = clock.scheduleWithFixedDelay(
                () -> byEvent.keySet().forEach(this::changed), positive(settings.refresh()));
    }

    private static Duration positive(Duration wished) {
        return wished.isPositive() ? wished : Duration.ofSeconds(20);
    }

    /** May be started again. */
    @Override
    public void stop() {
        running = false;
        if (refreshing instanceof Future<?> begun) {
            begun.cancel(false);
        }
        byEvent.values().forEach(viewers -> viewers.forEach(Viewer::end));
    }

    @PreDestroy
    void close() {
        clock.close();
        readers.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server waits for its requests to end. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
