package se.samling.platform.outbox;

import java.time.Duration;

/**
 * A topic that this service writes; declared as a bean, made at start-up if missing. A compacted topic carries the whole
 * current state in every message and compacts no earlier than after seven days, so that a consumer that was away for less
 * misses no fact; {@code retention} holds for the others.
 */
public record Topic(String name, int partitions, boolean compacted, Duration retention) {

    public static Topic compacted(String name) {
        return new Topic(name, 6, true, Duration.ofDays(7));
    }

    public static Topic facts(String name, Duration retention) {
        return new Topic(name, 6, false, retention);
    }
}
