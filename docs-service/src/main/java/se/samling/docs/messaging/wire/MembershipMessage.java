package se.samling.docs.messaging.wire;

import java.util.UUID;

/** samling.memberships.v1, what concerns documents; state: active or ended. */
public record MembershipMessage(UUID membershipId, UUID networkId, UUID personId, String state) {

    public boolean active() {
        return state.equals("active");
    }
}
