package se.samling.membership.membership;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person in a network; state is active or ended, endedBy person or coordinator. */
public record Membership(
        UUID id,
        UUID networkId,
        UUID personId,
        String state,
        Instant since,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        int version) {

    public boolean active() {
        return state.equals("active");
    }
}
