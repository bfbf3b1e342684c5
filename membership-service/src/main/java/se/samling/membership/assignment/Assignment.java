package se.samling.membership.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.membership.network.Text;

/**
 * Something every organisation of a cohort does at home, to be done by the end of a day.
 *
 * @param afterEventId the meeting after which the work begins; null when it hangs on none
 * @param told how often others have heard of it: rises with each status too, unlike {@code version}
 */
public record Assignment(
        UUID id,
        UUID networkId,
        Content content,
        @Nullable UUID afterEventId,
        LocalDate dueOn,
        @Nullable Instant withdrawnAt,
        int version,
        int told) {

    /** What is to be done, in short and at length. */
    public record Content(Text title, Text text) {}

    public boolean withdrawn() {
        return withdrawnAt != null;
    }
}
