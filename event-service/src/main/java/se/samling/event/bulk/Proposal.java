package se.samling.event.bulk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an act would do.
 *
 * @param matching registrations that were pointed out or found
 * @param registrations of those, whom it would be done to
 * @param people that they count
 * @param mails how many would be written
 * @param free seats where the people would sit, null where there is no end to them or none is needed
 * @param leftOut by why
 */
public record Proposal(
        int matching,
        int registrations,
        int people,
        int mails,
        @Nullable Integer free,
        List<LeftOut> leftOut) {

    /** {@code why}: cancelled, not-proven, no-place, not-waiting or already; {@code names} of the first of them. */
    public record LeftOut(String why, int number, List<String> names) {}
}
