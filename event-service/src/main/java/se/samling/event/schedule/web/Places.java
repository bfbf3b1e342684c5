package se.samling.event.schedule.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samling.event.seat.Pool;

/** How much room there is, in a word: open, few, full, unlimited. */
final class Places {

    private static final int FEW = 5;

    private Places() {}

    /** Null where there is nothing to have a place in. */
    static @Nullable String word(List<Pool> room) {
        if (room.isEmpty()) {
            return null;
        }
        if (room.stream().anyMatch(pool -> pool.capacity() == null)) {
            return "unlimited";
        }
        int free = room.stream()
                .mapToInt(pool -> pool.waiting() > 0 ? 0 : Math.max(0, pool.free()))
                .sum();
        return free == 0 ? "full" : free <= FEW ? "few" : "open";
    }
}
