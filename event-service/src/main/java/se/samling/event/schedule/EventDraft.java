package se.samling.event.schedule;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.event.language.Text;

/** What an organiser says of an event. Times are local in {@code zone}; a missing capacity is room for all. */
public record EventDraft(
        @Nullable Text title,
        @Nullable Text ingress,
        @Nullable Text description,
        @Nullable LocalDateTime startsAt,
        @Nullable LocalDateTime endsAt,
        @Nullable String zone,
        @Nullable String mode,
        @Nullable Place place,
        @Nullable Text digitalInfo,
        @Nullable String digitalLink,
        @Nullable List<UUID> hostIds,
        @Nullable List<UUID> networkIds,
        @Nullable AudienceRule audience,
        @Nullable Integer onSiteCapacity,
        @Nullable Integer digitalCapacity,
        boolean waitingList,
        @Nullable LocalDateTime deadline,
        @Nullable String contactEmail) {

    /** Where people meet. */
    public record Place(
            String name, @Nullable String address, @Nullable Text accessibility) {}

    /** who: everyone, members of the event's networks, or selected-organisations (members who work there). */
    public record AudienceRule(
            String who,
            @Nullable List<UUID> organisationIds,
            @Nullable Text text) {}

    static final Set<String> MODES = Set.of("on-site", "digital", "hybrid");
    static final Set<String> AUDIENCES = Set.of("everyone", "members", "selected-organisations");
}
