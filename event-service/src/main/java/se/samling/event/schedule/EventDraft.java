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

    /** Nothing said yet. */
    public static final EventDraft EMPTY = new EventDraft(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, false, null,
            null);

    /** What an organiser has said of it until now. */
    public static EventDraft of(Event event) {
        var content = event.content();
        var span = event.span();
        return new EventDraft(
                content.title(),
                content.ingress(),
                content.description(),
                span.startsAt(),
                span.endsAt(),
                span.zone().getId(),
                content.mode(),
                content.place(),
                content.digitalInfo(),
                content.digitalLink(),
                event.hostIds(),
                event.networkIds(),
                content.audience(),
                content.onSiteCapacity(),
                content.digitalCapacity(),
                content.waitingList(),
                span.deadline(),
                content.contactEmail());
    }

    /** The same by these hosts and for these networks, perhaps called something else; a room is theirs if it is called so. */
    public EventDraft within(List<UUID> hosts, List<UUID> networks, @Nullable Text otherTitle) {
        return new EventDraft(
                otherTitle == null ? title : otherTitle,
                ingress,
                description,
                startsAt,
                endsAt,
                zone,
                mode,
                place == null ? null : new Place(place.name(), place.address(), place.accessibility(), null),
                digitalInfo,
                digitalLink,
                hosts,
                networks,
                audience,
                onSiteCapacity,
                digitalCapacity,
                waitingList,
                deadline,
                contactEmail);
    }

    /** The same in this place. */
    EventDraft in(@Nullable Place otherPlace) {
        return new EventDraft(
                title,
                ingress,
                description,
                startsAt,
                endsAt,
                zone,
                mode,
                otherPlace,
                digitalInfo,
                digitalLink,
                hostIds,
                networkIds,
                audience,
                onSiteCapacity,
                digitalCapacity,
                waitingList,
                deadline,
                contactEmail);
    }

    /** The same at another time; the deadline is the start. */
    public EventDraft dated(@Nullable LocalDateTime starts, @Nullable LocalDateTime ends) {
        return dated(starts, ends, null);
    }

    /** The same at another time and with another deadline; without one it is the start. */
    public EventDraft dated(
            @Nullable LocalDateTime starts, @Nullable LocalDateTime ends, @Nullable LocalDateTime otherDeadline) {
        return new EventDraft(
                title,
                ingress,
                description,
                starts,
                ends,
                zone,
                mode,
                place,
                digitalInfo,
                digitalLink,
                hostIds,
                networkIds,
                audience,
                onSiteCapacity,
                digitalCapacity,
                waitingList,
                otherDeadline,
                contactEmail);
    }

    /** What is left out here is taken from there. */
    public EventDraft orElse(Text otherTitle, Text otherIngress, List<UUID> hosts, List<UUID> networks) {
        return new EventDraft(
                title == null ? otherTitle : title,
                ingress == null ? otherIngress : ingress,
                description,
                startsAt,
                endsAt,
                zone,
                mode,
                place,
                digitalInfo,
                digitalLink,
                hostIds == null ? hosts : hostIds,
                networkIds == null ? networks : networkIds,
                audience,
                onSiteCapacity,
                digitalCapacity,
                waitingList,
                deadline,
                contactEmail);
    }

    /** Where people meet; {@code roomId} where it is a host's own room, which says what is left out here. */
    public record Place(
            String name,
            @Nullable String address,
            @Nullable Text accessibility,
            @Nullable UUID roomId) {}

    /** who: everyone, members of the event's networks, or selected-organisations (members who work there). */
    public record AudienceRule(
            String who,
            @Nullable List<UUID> organisationIds,
            @Nullable Text text) {}

    static final Set<String> MODES = Set.of("on-site", "digital", "hybrid");
    static final Set<String> AUDIENCES = Set.of("everyone", "members", "selected-organisations");
}
