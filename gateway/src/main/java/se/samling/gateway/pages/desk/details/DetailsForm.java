package se.samling.gateway.pages.desk.details;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;
import se.samling.gateway.client.event.AudienceRule;
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.client.event.EventDraft;
import se.samling.gateway.client.event.Place;
import se.samling.gateway.client.event.Pool;
import se.samling.gateway.client.schedule.Sketch;
import se.samling.gateway.pages.form.DayAndClock;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.pages.form.Typed;

/**
 * An event as it is typed: times as day and clock, numbers as text, English beside Swedish. The first field of each is named
 * as the API names it.
 *
 * @param version of the event that was read; null for a new one
 */
public record DetailsForm(
        @Nullable String title,
        @Nullable String titleEn,
        @Nullable String ingress,
        @Nullable String ingressEn,
        @Nullable String description,
        @Nullable String descriptionEn,
        @Nullable String startsAt,
        @Nullable String startsClock,
        @Nullable String endsAt,
        @Nullable String endsClock,
        @Nullable String mode,
        @Nullable String roomId,
        @Nullable String placeName,
        @Nullable String placeAddress,
        @Nullable String accessibility,
        @Nullable String accessibilityEn,
        @Nullable String digitalInfo,
        @Nullable String digitalInfoEn,
        @Nullable String digitalLink,
        @Nullable List<String> hostIds,
        @Nullable List<String> networkIds,
        @Nullable String audience,
        @Nullable List<String> organisationIds,
        @Nullable String audienceText,
        @Nullable String audienceTextEn,
        @Nullable String onSiteCapacity,
        @Nullable String digitalCapacity,
        @Nullable String waitingList,
        @Nullable String deadline,
        @Nullable String deadlineClock,
        @Nullable String contactEmail,
        @Nullable String version) {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    /** How the API's names stand in this form where they differ. */
    private static final Map<String, String> NAMES = Map.of(
            "title.sv", "title",
            "ingress.sv", "ingress",
            "description.sv", "description",
            "audience.organisationIds", "audience",
            "audience.who", "audience",
            "place", "placeName",
            "place.name", "placeName",
            "place.roomId", "roomId");

    /** Where a problem of the API's field is shown: a time that is missing lacks its day or its clock. */
    String field(String api) {
        boolean ownDay = Forms.blankToNull(endsAt) != null;
        boolean noDay = Forms.blankToNull(startsAt) == null;
        return switch (api) {
            case "startsAt" -> noDay || Forms.blankToNull(startsClock) != null ? "startsAt" : "startsClock";
            case "endsAt" ->
                Forms.blankToNull(endsClock) == null
                        ? "endsClock"
                        : ownDay ? "endsAt" : noDay ? "startsAt" : "endsClock";
            default -> NAMES.getOrDefault(api, api);
        };
    }

    /** A new event: {@code networkIds} and {@code contactEmail} are those of the network it begins from; times perhaps from a calendar. */
    static DetailsForm empty(
            List<String> hostIds,
            List<String> networkIds,
            @Nullable String contactEmail,
            DayAndClock starts,
            DayAndClock ends) {
        return new DetailsForm(
                null,
                null,
                null,
                null,
                null,
                null,
                starts.day(),
                starts.clock(),
                ends.day(),
                ends.clock(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                hostIds,
                networkIds,
                "members",
                List.of(),
                null,
                null,
                null,
                null,
                "true",
                null,
                null,
                contactEmail,
                null);
    }

    static DetailsForm of(EventDetail event) {
        var starts = DayAndClock.of(event.startsAt());
        var ends = DayAndClock.of(event.endsAt());
        var deadline = DayAndClock.of(event.deadline().equals(event.startsAt()) ? null : event.deadline());
        boolean wholeDay = event.deadline().toLocalTime().equals(END_OF_DAY);
        var place = event.place();
        return new DetailsForm(
                event.title().sv(),
                event.title().en(),
                event.ingress().sv(),
                event.ingress().en(),
                event.description().sv(),
                event.description().en(),
                starts.day(),
                starts.clock(),
                ends.day(),
                ends.clock(),
                event.mode(),
                place == null || place.roomId() == null ? null : place.roomId().toString(),
                place == null ? null : place.name(),
                place == null ? null : place.address(),
                place == null ? null : swedish(place.accessibility()),
                place == null ? null : english(place.accessibility()),
                swedish(event.digitalInfo()),
                english(event.digitalInfo()),
                event.digitalLink(),
                event.hosts().stream().map(host -> host.id().toString()).toList(),
                event.networks().stream()
                        .map(network -> network.id().toString())
                        .toList(),
                event.audience().who(),
                event.audience().organisationIds().stream().map(UUID::toString).toList(),
                swedish(event.audience().text()),
                english(event.audience().text()),
                capacity(event, "on-site"),
                capacity(event, "digital"),
                event.waitingList() ? "true" : null,
                deadline.day(),
                wholeDay ? null : deadline.clock(),
                event.contactEmail(),
                Integer.toString(event.version()));
    }

    EventDraft toApi() {
        return new EventDraft(
                Typed.text(title, titleEn),
                Typed.text(ingress, ingressEn),
                Typed.text(description, descriptionEn),
                new DayAndClock(startsAt, startsClock).toLocal(),
                new DayAndClock(Forms.blankToNull(endsAt) == null ? startsAt : endsAt, endsClock).toLocal(),
                null,
                mode == null ? "" : mode,
                place(),
                Typed.optional(digitalInfo, digitalInfoEn),
                Forms.blankToNull(digitalLink),
                ids(hostIds),
                ids(networkIds),
                new AudienceRule(
                        audience == null ? "" : audience,
                        ids(organisationIds),
                        Typed.optional(audienceText, audienceTextEn)),
                number(onSiteCapacity),
                number(digitalCapacity),
                waitingList != null,
                lastMoment(),
                contactEmail == null ? "" : contactEmail.strip());
    }

    List<String> chosenOrganisations() {
        return organisationIds == null ? List.of() : organisationIds;
    }

    /** Something stands in the deadline's fields, but no time: without this it would be taken as no deadline at all. */
    boolean deadlineUnreadable() {
        return (Forms.blankToNull(deadline) != null || Forms.blankToNull(deadlineClock) != null)
                && lastMoment() == null;
    }

    /** A day alone means the whole day: its last second counts. */
    private @Nullable LocalDateTime lastMoment() {
        var clock = Forms.blankToNull(deadlineClock);
        return new DayAndClock(deadline, clock == null ? END_OF_DAY.toString() : clock).toLocal();
    }

    private @Nullable Place place() {
        var name = Forms.blankToNull(placeName);
        var room = roomId == null || !Forms.isId(roomId) ? null : UUID.fromString(roomId);
        return name == null && room == null || "digital".equals(mode)
                ? null
                : new Place(
                        name == null ? "" : name,
                        Forms.blankToNull(placeAddress),
                        Typed.optional(accessibility, accessibilityEn),
                        room);
    }

    /** A whole number from 1; anything else is null, and {@link #isNumber} says so beforehand. */
    private static @Nullable Integer number(@Nullable String typed) {
        var text = Forms.blankToNull(typed);
        return text == null || !isNumber(text) ? null : Integer.valueOf(text);
    }

    static boolean isNumber(String typed) {
        return typed.strip().matches("[1-9]\\d{0,6}");
    }

    private static List<UUID> ids(@Nullable List<String> chosen) {
        return chosen == null
                ? List.of()
                : chosen.stream().filter(Forms::isId).map(UUID::fromString).toList();
    }

    private static @Nullable String swedish(@Nullable Text text) {
        return text == null ? null : text.sv();
    }

    private static @Nullable String english(@Nullable Text text) {
        return text == null ? null : text.en();
    }

    private static @Nullable String capacity(EventDetail event, String mode) {
        return event.pools().stream()
                .filter(pool -> mode.equals(pool.mode()))
                .map(Pool::capacity)
                .filter(java.util.Objects::nonNull)
                .map(String::valueOf)
                .findFirst()
                .orElse(null);
    }

    /** What would be in the way of it as typed so far; null while it has no time. {@code eventId}: the event it is. */
    @Nullable
    Sketch sketch(@Nullable UUID eventId) {
        var draft = toApi();
        var place = draft.place();
        return draft.startsAt() == null || draft.endsAt() == null
                ? null
                : new Sketch(
                        eventId,
                        draft.startsAt(),
                        draft.endsAt(),
                        null,
                        place == null ? null : place.name(),
                        place == null ? null : place.roomId(),
                        draft.hostIds(),
                        draft.networkIds());
    }
}
