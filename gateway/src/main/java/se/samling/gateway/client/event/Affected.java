package se.samling.gateway.client.event;

import java.util.List;
import java.util.Objects;

/** Whom news of an event would reach, waiting also with an offer to answer; invited: asked or told of the date, and without an answer. */
public record Affected(int registered, int waiting, int invited) {

    /** How many of the taken places are nobody's yet: offered, or kept until somebody confirms an address. */
    public int held(List<Pool> pools) {
        int taken = pools.stream()
                .map(Pool::taken)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
        return Math.max(0, taken - registered);
    }
}
