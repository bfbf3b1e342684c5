package se.samling.event.bulk;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.event.TransactionalEventListener;
import se.samling.platform.problem.Problem;

/**
 * Carries acts out, line by line: at once after the order, and every ten seconds what a crash or an absent database left. One replica
 * is at an act at a time, so that whoever waited longest is served first.
 */
@Service
class GoingThrough implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(GoingThrough.class);
    private static final Duration KEPT = Duration.ofDays(90);

    private final ExecutorService soon = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();
    private final BulkActs acts;
    private final Doing doing;
    private final Clock clock;

    GoingThrough(BulkActs acts, Doing doing, Clock clock) {
        this.acts = acts;
        this.doing = doing;
        this.clock = clock;
    }

    @TransactionalEventListener
    void on(Ordering.Ordered ordered) {
        soon.submit(() -> carryOut(ordered.actId()));
    }

    /** In threads of their own: what else is done every so often must not wait for thousands of lines. */
    @Scheduled(fixedDelayString = "PT10S")
    void goOn() {
        acts.unfinished().forEach(actId -> soon.submit(() -> carryOut(actId)));
    }

    /** Who asked for what is accounted for a season. */
    @Scheduled(initialDelayString = "PT12M", fixedDelayString = "P1D")
    void forget() {
        acts.forgetFinishedBefore(clock.instant().minus(KEPT));
    }

    private void carryOut(UUID actId) {
        if (!underWay.add(actId)) {
            return;
        }
        try {
            while (step(actId)) {
                // until there is nothing more
            }
        } catch (TransientDataAccessException
                | NonTransientDataAccessResourceException
                | CannotCreateTransactionException later) {
            log.warn("act {} on many registrations goes on later: {}", actId, later.getMessage());
        } finally {
            underWay.remove(actId);
        }
    }

    private boolean step(UUID actId) {
        try {
            return doing.next(actId) instanceof Doing.Step.Done;
        } catch (Doing.Refused refused) {
            doing.note(actId, refused.position, outcome(actId, refused));
            return true;
        }
    }

    /** What is over the moment it is tried again must not become an outcome. */
    private static String outcome(UUID actId, Doing.Refused refused) {
        return switch (refused.getCause()) {
            case TransientDataAccessException later -> throw later;
            case NonTransientDataAccessResourceException later -> throw later;
            case CannotCreateTransactionException later -> throw later;
            case Problem _ -> "no-room";
            case null, default -> {
                log.error("act {} could not be done to its line {}", actId, refused.position, refused);
                yield "failed";
            }
        };
    }

    @Override
    public void destroy() {
        soon.shutdownNow();
    }
}
