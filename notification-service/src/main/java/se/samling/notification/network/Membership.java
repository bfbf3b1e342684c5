package se.samling.notification.network;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A membership, in the shape of {@code samling.memberships.v1}. state: active, ended. endedBy: person, coordinator. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Membership(
        UUID membershipId,
        long version,
        UUID networkId,
        UUID personId,
        String state,
        @Nullable String endedBy) {

    public boolean active() {
        return "active".equals(state);
    }
}
