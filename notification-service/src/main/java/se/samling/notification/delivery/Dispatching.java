package se.samling.notification.delivery;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import se.samling.notification.post.Postbox;
import se.samling.notification.rebuild.Rebuilds;

/** The loop that empties the queue: nudged when mail is queued, polling for what is due later or was left by others. */
@Component
class Dispatching implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatching.class);

    private final Claims claims;
    private final Sending sending;
    private final Postbox postbox;
    private final Rebuilds rebuilds;
    private final DispatchSettings settings;
    private final Semaphore nudges = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread loop;

    Dispatching(Claims claims, Sending sending, Postbox postbox, Rebuilds rebuilds, DispatchSettings settings) {
        this.claims = claims;
        this.sending = sending;
        this.postbox = postbox;
        this.rebuilds = rebuilds;
        this.settings = settings;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    public void nudge(MailQueued queued) {
        nudges.release();
    }

    @Override
    public void start() {
        running = true;
        loop = Thread.ofPlatform().name("dispatching").start(this::loop);
    }

    @Override
    public void stop() {
        running = false;
        nudges.release();
        Thread started = loop;
        if (started != null) {
            try {
                started.join(TimeUnit.SECONDS.toMillis(20));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void loop() {
        try (ExecutorService workers = Executors.newFixedThreadPool(
                settings.workers(), Thread.ofPlatform().name("mail-", 0).factory())) {
            while (running) {
                if (!round(workers)) {
                    rest();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Answers whether there was anything to do. */
    private boolean round(ExecutorService workers) throws InterruptedException {
        try {
            if (!postbox.open() || rebuilds.underWay()) {
                return false;
            }
            List<Delivery> batch = claims.take();
            workers.invokeAll(batch.stream().map(this::task).toList());
            return !batch.isEmpty();
        } catch (RuntimeException e) {
            LOG.warn("The mail queue could not be read; trying again", e);
            return false;
        }
    }

    private Callable<@Nullable Void> task(Delivery delivery) {
        return () -> {
            sending.send(delivery);
            return null;
        };
    }

    private void rest() throws InterruptedException {
        if (nudges.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS)) {
            nudges.drainPermits();
        }
    }
}
