package se.samling.event.watching.web;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.attendance.Counting;
import se.samling.event.broadcast.Admittance;
import se.samling.event.broadcast.Banners;
import se.samling.event.broadcast.Help;
import se.samling.event.broadcast.LiveRoom;
import se.samling.event.broadcast.LiveRooms;
import se.samling.event.broadcast.Watcher;
import se.samling.event.broadcast.web.LiveRoomViews.BannerView;
import se.samling.event.delivery.Capability;
import se.samling.event.delivery.Deliveries;
import se.samling.event.evaluation.Evaluating;
import se.samling.event.participant.Participant;
import se.samling.event.participant.Participants;
import se.samling.event.question.Asking;
import se.samling.event.question.Questions;
import se.samling.event.recording.Recording;
import se.samling.event.recording.Recordings;
import se.samling.event.schedule.web.EventViews;
import se.samling.platform.problem.NotFound;

/** {@code /api/broadcasts/{token}}: the watch link, purpose {@code broadcast}. Reading changes nothing. */
@RestController
@RequestMapping("/api/broadcasts/{token}")
class WatchController {

    private final Admittance admittance;
    private final LiveRooms rooms;
    private final Banners banners;
    private final Questions questions;
    private final Asking asking;
    private final Counting counting;
    private final Participants participants;
    private final Deliveries deliveries;
    private final Recordings recordings;
    private final Evaluating evaluating;
    private final EventViews views;
    private final Clock clock;

    WatchController(
            Admittance admittance,
            LiveRooms rooms,
            Banners banners,
            Questions questions,
            Asking asking,
            Counting counting,
            Participants participants,
            Deliveries deliveries,
            Recordings recordings,
            Evaluating evaluating,
            EventViews views,
            Clock clock) {
        this.admittance = admittance;
        this.rooms = rooms;
        this.banners = banners;
        this.questions = questions;
        this.asking = asking;
        this.counting = counting;
        this.participants = participants;
        this.deliveries = deliveries;
        this.recordings = recordings;
        this.evaluating = evaluating;
        this.views = views;
        this.clock = clock;
    }

    record QuestionRequest(
            @Nullable UUID key,
            @Nullable String text,
            @Nullable Boolean anonymous) {}

    record WayInView(String address) {}

    /** Shows what a viewer sees: the broadcast's phase, stream, banner and questions. Reading changes nothing. */
    @GetMapping
    WatchView watch(@PathVariable String token) {
        return view(admittance.watcher(token));
    }

    /** Asks a question in a broadcast, with or without one's name. {@code key} makes the same form sent twice one question. */
    @PostMapping("/questions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void ask(@PathVariable String token, @RequestBody QuestionRequest request) {
        asking.ask(
                admittance.watcher(token),
                request.key() == null ? UUID.randomUUID() : request.key(),
                request.text(),
                Boolean.TRUE.equals(request.anonymous()));
    }

    /** Says that one watches a broadcast; to be said every half minute. */
    @PostMapping("/attendance")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void here(@PathVariable String token) {
        counting.here(admittance.inside(token));
    }

    /** Gives a viewer the way in at a provider with a room of its own. Counts as having joined. */
    @PostMapping("/way-in")
    WayInView wayIn(@PathVariable String token) {
        var watcher = admittance.inside(token);
        var address = admittance.wayIn(watcher);
        counting.here(watcher);
        return new WayInView(address);
    }

    /** Downloads the captions of a broadcast's recording, as WebVTT. */
    @GetMapping(path = "/captions", produces = "text/vtt;charset=UTF-8")
    String captions(@PathVariable String token) {
        var watcher = admittance.watcher(token);
        return recordings
                .find(watcher.event().id())
                .map(Recording::captions)
                .orElseThrow(() -> new NotFound("captions", token));
    }

    /**
     * Evaluates an event by the watch link, once, within thirty days of its end. Ratings are 1 to 5. 409 {@code evaluation-given},
     * {@code evaluation-later} or {@code evaluation-closed}.
     */
    @PostMapping("/evaluation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void evaluate(@PathVariable String token, @RequestBody Evaluating.Answers answers) {
        evaluating.take(admittance.watcher(token), answers);
    }

    private WatchView view(Watcher watcher) {
        var event = watcher.event();
        var room = watcher.room();
        var phase = room.phase(event, clock.instant());
        boolean playsHere = deliveries.of(room.provider()).can(Capability.PLAYS_HERE);
        return new WatchView(
                watcher.registration().id(),
                phase.word(),
                room.opensAt(event),
                room.closesAt(event),
                views.summary(event),
                event.content().contactEmail(),
                participants
                        .find(watcher.registration().participantId())
                        .map(Participant::name)
                        .orElse(""),
                phase.in() && playsHere ? stream(room) : null,
                phase.in() && !playsHere,
                admittance.ready(event.id()),
                banners.raised(event.id()).map(BannerView::of).orElse(null),
                help(watcher),
                phase != LiveRoom.Phase.OVER && phase != LiveRoom.Phase.CANCELLED,
                questions.shown(event.id(), false),
                phase == LiveRoom.Phase.OVER
                        ? recordings.find(event.id()).map(WatchController::view).orElse(null)
                        : null,
                evaluating.standing(watcher));
    }

    private static WatchView.RecordingView view(Recording recording) {
        return new WatchView.RecordingView(
                recording.address(),
                recording.captions() != null,
                recording.captionsLanguage(),
                recording.overrideReason());
    }

    private Help help(Watcher watcher) {
        return watcher.room().helpWith(rooms.hostHelp(watcher.event().hostIds()));
    }

    private static WatchView.@Nullable Stream stream(LiveRoom room) {
        var settings = room.settings();
        return settings.streamUrl() == null ? null : new WatchView.Stream(settings.streamUrl(), settings.backupUrl());
    }
}
