package se.samling.gateway.client.event;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/** mode: on-site, digital, hybrid. capacity absent = unlimited. deadline absent = start. digitalLink is shown to registered people only. */
public record EventDraft(
        Text title,
        Text ingress,
        Text description,
        @Nullable LocalDateTime startsAt,
        @Nullable LocalDateTime endsAt,
        @Nullable String zone,
        String mode,
        @Nullable Place place,
        @Nullable Text digitalInfo,
        @Nullable String digitalLink,
        List<UUID> hostIds,
        List<UUID> networkIds,
        AudienceRule audience,
        @Nullable Integer onSiteCapacity,
        @Nullable Integer digitalCapacity,
        boolean waitingList,
        @Nullable LocalDateTime deadline,
        String contactEmail) {}
