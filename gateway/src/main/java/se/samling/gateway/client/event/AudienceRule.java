package se.samling.gateway.client.event;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/** who: everyone, members (of the event's networks), selected-organisations (members working there; organisationIds). */
public record AudienceRule(
        String who, List<UUID> organisationIds, @Nullable Text text) {}
