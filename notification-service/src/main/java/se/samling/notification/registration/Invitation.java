package se.samling.notification.registration;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.UUID;

/** Word of an invitation, in the shape of {@code samling.invitations.v1}; {@code networkIds} is why the person is asked. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Invitation(UUID invitationId, long version, UUID eventId, UUID personId, List<UUID> networkIds) {

    /** Lists absent on the wire are empty. */
    public Invitation {
        networkIds = networkIds == null ? List.of() : List.copyOf(networkIds);
    }
}
