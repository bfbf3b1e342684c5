package se.samling.notification.registration;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Word of an invitation, in the shape of {@code samling.invitations.v1}; {@code networkIds} is why the person is asked. With a
 * series it came out with that publication of it. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Invitation(
        UUID invitationId,
        long version,
        UUID eventId,
        UUID personId,
        List<UUID> networkIds,
        @Nullable Round series) {

    /** One publication of a series, and all dates of it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Round(UUID seriesId, long round, List<UUID> eventIds) {}

    /** Lists absent on the wire are empty. */
    public Invitation {
        networkIds = networkIds == null ? List.of() : List.copyOf(networkIds);
    }
}
