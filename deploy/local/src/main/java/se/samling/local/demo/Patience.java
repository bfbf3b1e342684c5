package se.samling.local.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Waits for what arrives by itself: a message between services, a mail. */
final class Patience {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration GLANCE = Duration.ofMillis(250);

    private Patience() {}

    interface Look<T> {
        Optional<T> look() throws IOException, InterruptedException;
    }

    interface Act<T> {
        T act() throws IOException, InterruptedException;
    }

    static <T> T until(String what, Look<T> look) throws IOException, InterruptedException {
        var started = System.nanoTime();
        while (System.nanoTime() - started < LIMIT.toNanos()) {
            var seen = look.look();
            if (seen.isPresent()) {
                return seen.get();
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
        throw new IOException("waited " + LIMIT.toSeconds() + " s in vain for " + what);
    }

    /** Tries again while the service does not yet know what another one has just been told; the last refusal is thrown. */
    static <T> T whileRefused(Act<T> act) throws IOException, InterruptedException {
        var started = System.nanoTime();
        while (true) {
            try {
                return act.act();
            } catch (PublicApi.Refused refused) {
                if (System.nanoTime() - started > LIMIT.toNanos()) {
                    throw refused;
                }
                LockSupport.parkNanos(GLANCE.toNanos());
            }
        }
    }
}
