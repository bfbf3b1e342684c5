package se.samling.gateway.testing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;
import se.samling.gateway.client.broadcast.Attendance;
import se.samling.gateway.client.broadcast.Banner;
import se.samling.gateway.client.broadcast.BroadcastClient;
import se.samling.gateway.client.broadcast.Evaluation;
import se.samling.gateway.client.broadcast.Help;
import se.samling.gateway.client.broadcast.LiveRoom;
import se.samling.gateway.client.broadcast.Question;
import se.samling.gateway.client.broadcast.Watch;

/** A broadcast before, while and after it runs, and its desk. */
public final class BroadcastSamples {

    public static final UUID FIRST = UUID.fromString("6f1c2f0a-0c7e-4d57-9a7f-0f1de3a1b001");
    public static final UUID SECOND = UUID.fromString("6f1c2f0a-0c7e-4d57-9a7f-0f1de3a1b002");
    private static final Instant OPENS = Instant.parse("2026-12-09T08:15:00Z");

    private BroadcastSamples() {}

    public static void give() {
        for (var phase : List.of("before", "open", "live", "over", "cancelled")) {
            Peers.EVENT.answer("GET /api/broadcasts/" + phase, watch(phase, true, null));
        }
        Samples.agenda()
                .items()
                .forEach(
                        event -> Peers.EVENT.answer("GET /api/events/" + event.id() + "/live-room", room("play-page")));
        var event = "/api/events/" + Samples.EVENT;
        Peers.EVENT
                .answer("GET /api/broadcasts/meeting", watch("live", false, null))
                .answer("GET /api/broadcasts/banner", watch("live", true, banner()))
                .answer(
                        "GET /api/registrations/own/own-token/broadcast",
                        new BroadcastClient.OwnBroadcast("before", "before", OPENS))
                .answer("GET " + event + "/live-room", room("play-page"))
                .answer("GET " + event + "/questions", questions())
                .answer("GET " + event + "/attendance", attendance())
                .answer("GET " + event + "/evaluation", new Evaluation(4, 5, Map.of(), List.of(), List.of()))
                .text("GET /api/broadcasts/over/captions", "text/vtt", "WEBVTT\n", Map.of());
    }

    public static Watch watch(String phase, boolean playsHere, @Nullable Banner banner) {
        boolean in = phase.equals("open") || phase.equals("live");
        return new Watch(
                Samples.REGISTRATION,
                phase,
                OPENS,
                OPENS.plusSeconds(10_800),
                Samples.agenda().items().getFirst(),
                "demokrati@forum.example",
                "Sam Sund",
                in && playsHere
                        ? new Watch.Stream("https://play.example/live.m3u8", "https://reserv.example/live.m3u8")
                        : null,
                in && !playsHere,
                true,
                banner,
                new Help(null, "08-123 45 67", "teknik@forum.example", List.of()),
                !phase.equals("over") && !phase.equals("cancelled"),
                List.of(
                        question(FIRST, "Hur möter man ett drev?", null, "shown"),
                        question(SECOND, "Finns bilderna efteråt?", "Sam Sund", "answered")),
                phase.equals("over")
                        ? new Watch.WatchedRecording(
                                "https://play.example/inspelning.mp4", true, "sv", "Den sista delen textas i veckan.")
                        : null,
                phase.equals("over") ? "open" : "later");
    }

    public static Banner banner() {
        return new Banner(
                UUID.fromString("01920000-0000-7000-8000-00000000e009"),
                new Text("Vi har problem med ljudet, byt till reservsändningen.", null),
                true,
                Instant.parse("2026-12-09T08:40:00Z"),
                null);
    }

    public static Question question(UUID id, String text, @Nullable String name, String state) {
        return new Question(
                id,
                text,
                name,
                name == null ? null : "Myndigheten för samtal",
                state,
                name == null ? 2 : 0,
                null,
                Instant.parse("2026-12-09T08:35:00Z"));
    }

    public static List<Question> questions() {
        return List.of(
                question(FIRST, "=Hur möter man ett drev?", null, "queued"),
                question(SECOND, "Finns bilderna efteråt?", "Sam Sund", "queued"));
    }

    public static LiveRoom room(@Nullable String provider) {
        var help = new Help(new Text("Ring oss.", null), "08-123 45 67", null, List.of());
        return new LiveRoom(
                provider,
                null,
                null,
                "https://play.example/live.m3u8",
                "https://reserv.example/live.m3u8",
                help,
                new Help(null, null, null, null),
                15,
                true,
                provider == null ? null : "before",
                OPENS,
                OPENS.plusSeconds(10_800),
                provider == null ? List.of() : List.of("backup", "captions", "plays-here"),
                null,
                Map.of("bigbluebutton", List.of("huvud")),
                null,
                provider == null ? null : banner(),
                provider == null ? List.of() : List.of(banner()),
                provider == null ? null : 4);
    }

    private static Attendance attendance() {
        return new Attendance(
                new Attendance.Figures(12, 8, 11, 5),
                List.of(new Attendance.Row(
                        Samples.REGISTRATION,
                        "Sam Sund",
                        "Myndigheten för samtal",
                        "digital",
                        "digital",
                        true,
                        8,
                        true,
                        OPENS.plusSeconds(60),
                        OPENS.plusSeconds(7_200))));
    }
}
