package se.samling.gateway.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;
import se.samling.gateway.client.event.Affected;
import se.samling.gateway.client.event.EventNetwork;
import se.samling.gateway.client.event.EventSummary;
import se.samling.gateway.client.event.PlacesToGive;
import se.samling.gateway.client.event.WaitingMove;
import se.samling.gateway.client.schedule.Conflict;
import se.samling.gateway.client.schedule.MovePreview;
import se.samling.gateway.client.schedule.Schedule;
import se.samling.gateway.client.schedule.SchoolBreak;

/** An organiser's calendar, and what a move would come to. */
public final class ScheduleSamples {

    public static final UUID BREAK = UUID.fromString("01920000-0000-7000-8000-000000000041");

    private ScheduleSamples() {}

    public static void give() {
        Peers.EVENT
                .answer("GET /api/schedule", schedule(null))
                .answer("POST /api/schedule/conflicts", List.of(inTheWay()))
                .answer("POST /api/events/" + Samples.EVENT + "/move/preview", preview("2026-12-16T13:00:00"))
                .answer("DELETE /api/events/" + Samples.EVENT + "/move", Samples.event("open"))
                .answer("GET /api/school-breaks", List.of(winterBreak()))
                .answer("POST /api/school-breaks", 201, List.of(winterBreak()))
                .answer("DELETE /api/school-breaks/" + BREAK, 204, "");
    }

    public static Schedule schedule(@Nullable WaitingMove waiting) {
        var open = Samples.summary(
                "stockholm-utbildning", "Demokratifrämjande arbete", "2026-12-09T09:30:00", "open", "full");
        var draft = Samples.summary("utkast", "Nästa träff", "2026-12-22T09:00:00", "draft", null);
        return new Schedule(
                LocalDate.parse("2026-11-30"),
                LocalDate.parse("2027-01-03"),
                List.of(
                        new Schedule.Entry(open, waiting, List.of("Alva Norén"), true),
                        new Schedule.Entry(draft, null, List.of(), true)),
                false,
                List.of(new Schedule.Holiday(LocalDate.parse("2026-12-24"), new Text("Julafton", "Christmas Eve"))),
                List.of(winterBreak()),
                List.of(new EventNetwork(
                        Samples.NETWORK,
                        "statens-demokratinatverk",
                        new Text("Statens demokratinätverk", null),
                        false)),
                List.of("Alva Norén"));
    }

    /** A week later, and not carried out yet. */
    public static WaitingMove waiting() {
        var starts = LocalDateTime.parse("2026-12-16T13:00:00");
        return new WaitingMove(
                starts, starts.plusMinutes(150), null, null, Instant.parse("2026-12-01T08:00:10Z"), 1, null);
    }

    /** As {@link #preview}, and somebody who waits gets a place by it. */
    public static MovePreview roomier(String startsAt) {
        var plain = preview(startsAt);
        return new MovePreview(
                plain.dates(),
                plain.told(),
                plain.coming(),
                List.of(new PlacesToGive.Place("Ada Al", "Ale kommun", 1, null, null)));
    }

    public static MovePreview preview(String startsAt) {
        var before = Samples.summary(
                "stockholm-utbildning", "Demokratifrämjande arbete", "2026-12-09T09:30:00", "open", "open");
        var after = at(before, LocalDateTime.parse(startsAt));
        var told = new Affected(34, 3, 58);
        return new MovePreview(
                List.of(new MovePreview.Moved(before, after, told, List.of(inTheWay()))), told, null, List.of());
    }

    private static EventSummary at(EventSummary event, LocalDateTime startsAt) {
        return new EventSummary(
                event.id(),
                event.slug(),
                event.title(),
                event.state(),
                event.moved(),
                startsAt,
                startsAt.plusMinutes(150),
                event.zone(),
                event.mode(),
                event.place(),
                event.hosts(),
                event.networks(),
                event.audienceText(),
                event.programmePublished(),
                event.places(),
                event.seriesId(),
                event.version());
    }

    private static Conflict inTheWay() {
        var starts = LocalDateTime.parse("2026-12-16T14:00:00");
        return new Conflict(
                "contributor",
                new Text("Alva Norén", null),
                new Conflict.Other(
                        UUID.randomUUID(), "samtalet", new Text("Samtalet", null), starts, starts.plusHours(1)),
                null,
                null,
                null);
    }

    private static SchoolBreak winterBreak() {
        return new SchoolBreak(
                BREAK, Samples.HOST, "Ekstad", "Jullov", LocalDate.parse("2026-12-21"), LocalDate.parse("2027-01-08"));
    }
}
