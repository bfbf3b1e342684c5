package se.samling.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Runs like any clock, and can be set forward. */
public final class MovableClock extends Clock {

    private final Clock running = Clock.systemUTC();
    private volatile Duration ahead = Duration.ZERO;

    /** From now on it is {@code at}. */
    public void set(Instant at) {
        ahead = Duration.between(running.instant(), at);
    }

    /** Back to the real time. */
    public void reset() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return running.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("instants only");
    }
}
