package se.samling.gateway.client.notification;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.client.event.EventHost;
import se.samling.gateway.client.event.EventNetwork;
import se.samling.gateway.client.event.EventSummary;
import se.samling.gateway.client.event.Move;
import se.samling.gateway.client.event.Place;
import se.samling.gateway.client.event.ProgrammeItem;
import se.samling.gateway.client.schedule.MovePreview;

/** An event in the shape of {@code samling.events.v1}, as far as a mail speaks of it. Times are local in {@code zone}. */
public record PlannedEvent(
        UUID eventId,
        String slug,
        Text title,
        Text ingress,
        String state,
        String mode,
        LocalDateTime startsAt,
        LocalDateTime endsAt,
        String zone,
        @Nullable Place place,
        @Nullable String digitalLink,
        List<EventHost> hosts,
        List<EventNetwork> networks,
        @Nullable Text audienceText,
        String contactEmail,
        boolean programmePublished,
        List<ProgrammeItem> programme,
        LocalDateTime deadline,
        boolean moved,
        @Nullable Earlier previous,
        @Nullable Text message,
        @Nullable String cancellationReason) {

    /** When, where and how it was to be before. */
    public record Earlier(
            LocalDateTime startsAt,
            LocalDateTime endsAt,
            @Nullable String place,
            @Nullable String mode) {}

    /** As it stands; an invitation speaks of it as open, which is what publishing makes it. */
    public static PlannedEvent of(EventDetail event, String purpose) {
        boolean announces = "save-the-date".equals(purpose);
        boolean toCome = "draft".equals(event.state()) || "announced".equals(event.state());
        var previous = event.previous();
        return new PlannedEvent(
                event.id(),
                event.slug(),
                event.title(),
                event.ingress(),
                toCome ? (announces ? "announced" : "open") : event.state(),
                event.mode(),
                event.startsAt(),
                event.endsAt(),
                event.zone(),
                event.place(),
                event.digitalLink(),
                event.hosts(),
                event.networks(),
                event.audience().text(),
                event.contactEmail(),
                !announces,
                announces ? List.of() : event.programme(),
                event.deadline(),
                event.moved(),
                previous == null
                        ? null
                        : new Earlier(previous.startsAt(), previous.endsAt(), previous.place(), previous.mode()),
                null,
                event.cancellationReason());
    }

    /** A date as far as a mail about its series speaks of it. */
    static PlannedEvent date(EventSummary date, String purpose) {
        return new PlannedEvent(
                date.id(),
                date.slug(),
                date.title(),
                new Text("", null),
                purpose.endsWith("save-the-date") ? "announced" : "open",
                date.mode(),
                date.startsAt(),
                date.endsAt(),
                date.zone(),
                date.place() == null ? null : new Place(date.place(), null, null),
                null,
                date.hosts(),
                date.networks(),
                date.audienceText(),
                "",
                false,
                List.of(),
                date.startsAt(),
                date.moved(),
                null,
                null,
                null);
    }

    /** One of several dates after a move that takes them along, as far as the mail about all speaks of it. */
    static PlannedEvent moved(EventDetail asked, Move move, MovePreview.Moved date) {
        var before = date.before();
        var after = date.after();
        return new PlannedEvent(
                after.id(),
                after.slug(),
                after.title(),
                new Text("", null),
                after.state(),
                after.mode(),
                after.startsAt(),
                after.endsAt(),
                after.zone(),
                after.place() == null ? null : new Place(after.place(), null, null),
                null,
                after.hosts(),
                after.networks(),
                after.audienceText(),
                asked.contactEmail(),
                after.programmePublished(),
                List.of(),
                after.startsAt(),
                true,
                new Earlier(before.startsAt(), before.endsAt(), before.place(), before.mode()),
                move.message() == null ? null : new Text(move.message(), null),
                null);
    }

    /** As it would be after a move that has both its times. */
    public static PlannedEvent moved(EventDetail event, Move move) {
        var now = of(event, "event-moved");
        var place = event.place();
        var message = move.message();
        return new PlannedEvent(
                now.eventId,
                now.slug,
                now.title,
                now.ingress,
                event.state(),
                move.mode() == null ? now.mode : move.mode(),
                Objects.requireNonNull(move.startsAt()),
                Objects.requireNonNull(move.endsAt()),
                now.zone,
                "digital".equals(move.mode()) ? null : move.place() == null ? place : move.place(),
                move.digitalLink() == null ? now.digitalLink : move.digitalLink(),
                now.hosts,
                now.networks,
                now.audienceText,
                now.contactEmail,
                event.programmePublished(),
                now.programme,
                now.deadline,
                true,
                new Earlier(event.startsAt(), event.endsAt(), place == null ? null : place.name(), event.mode()),
                message == null ? null : new Text(message, null),
                null);
    }
}
