package se.samling.event.recording.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.directory.Access;
import se.samling.event.recording.PublishingRecording;
import se.samling.event.recording.Recording;
import se.samling.event.recording.Recordings;
import se.samling.event.schedule.Events;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** {@code /api/events/{id}/recording}: for the hosts' organisers. Putting it there publishes it. */
@RestController
@RequestMapping("/api/events/{id}/recording")
class RecordingController {

    private final Events events;
    private final Recordings recordings;
    private final PublishingRecording publishing;
    private final Access access;

    RecordingController(Events events, Recordings recordings, PublishingRecording publishing, Access access) {
        this.events = events;
        this.recordings = recordings;
        this.publishing = publishing;
        this.access = access;
    }

    /** {@code coveredPercent}: how much of it the captions cover; {@code demandedPercent}: how much they should. */
    record RecordingView(
            String address,
            boolean captions,
            String captionsLanguage,
            int durationMinutes,
            int coveredPercent,
            int demandedPercent,
            @Nullable String overrideReason,
            Instant publishedAt) {
        static RecordingView of(Recording recording) {
            return new RecordingView(
                    recording.address(),
                    recording.captions() != null,
                    recording.captionsLanguage(),
                    recording.durationSeconds() / 60,
                    PublishingRecording.covered(recording),
                    PublishingRecording.COVERED,
                    recording.overrideReason(),
                    recording.publishedAt());
        }
    }

    /** Shows an event's recording and how much of it is captioned. 404 without one. */
    @GetMapping
    RecordingView recording(@PathVariable UUID id, Caller caller) {
        demand(id, caller);
        return recordings.find(id).map(RecordingView::of).orElseThrow(() -> new NotFound("recording", id));
    }

    /**
     * Publishes an event's recording to those who were registered, with its captions. Captions must cover 80 percent of it, or a
     * reason that all viewers read stands in.
     */
    @PutMapping
    RecordingView publish(@PathVariable UUID id, @RequestBody PublishingRecording.Draft draft, Caller caller) {
        demand(id, caller);
        publishing.publish(id, draft);
        return RecordingView.of(recordings.find(id).orElseThrow());
    }

    /** Withdraws an event's recording, so that nobody is shown it any more. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID id, Caller caller) {
        demand(id, caller);
        publishing.withdraw(id);
    }

    private void demand(UUID id, Caller caller) {
        var event = events.find(id).orElseThrow(() -> new NotFound("event", id));
        access.demand(caller, event.hostIds());
    }
}
