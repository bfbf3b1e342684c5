package se.samling.event.recording;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.broadcast.BroadcastFact;
import se.samling.event.broadcast.LiveRooms;
import se.samling.event.broadcast.NoLiveRoom;
import se.samling.event.delivery.Addresses;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;

/**
 * Publishes a recording to those who were registered, once its captions pass: recorded media of public bodies must be captioned
 * (Directive 2016/2102, EN 301 549 clause 9.1.2.2). A reason that all viewers read may stand in.
 */
@Service
public class PublishingRecording {

    /** How much of the time captions must cover, in percent. */
    public static final int COVERED = 80;

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_CAPTIONS = 600_000;
    private static final int LONGEST_MINUTES = 24 * 60;

    private final Recordings recordings;
    private final LiveRooms rooms;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    PublishingRecording(Recordings recordings, LiveRooms rooms, ApplicationEventPublisher facts, Clock clock) {
        this.recordings = recordings;
        this.rooms = rooms;
        this.facts = facts;
        this.clock = clock;
    }

    /** A recording as an organiser hands it in. */
    public record Draft(
            @Nullable String address,
            @Nullable String captions,
            @Nullable String captionsLanguage,
            @Nullable Integer durationMinutes,
            @Nullable String overrideReason) {}

    /** @throws InvalidField naming what is wrong, of the captions what fails */
    @Transactional
    public void publish(UUID eventId, Draft draft) {
        var recording = read(eventId, draft);
        var room = rooms.nextVersion(eventId).orElseThrow(NoLiveRoom::new);
        boolean first = recordings.find(eventId).isEmpty();
        recordings.save(recording);
        facts.publishEvent(
                first ? new BroadcastFact.RecordingPublished(room) : new BroadcastFact.LiveRoomChanged(room));
    }

    @Transactional
    public void withdraw(UUID eventId) {
        var room = rooms.nextVersion(eventId).orElseThrow(NoLiveRoom::new);
        if (recordings.remove(eventId)) {
            facts.publishEvent(new BroadcastFact.RecordingWithdrawn(room));
        }
    }

    /** How much of a recording its captions cover, in percent; 0 without any. */
    public static int covered(Recording recording) {
        return recording.captions() == null
                ? 0
                : Captions.parse(recording.captions()).percentOf(Duration.ofSeconds(recording.durationSeconds()));
    }

    private Recording read(UUID eventId, Draft draft) {
        var wrong = new ArrayList<FieldError>();
        Addresses.required("address", draft.address()).ifPresent(wrong::add);
        int minutes = draft.durationMinutes() == null ? 0 : draft.durationMinutes();
        if (minutes < 1 || minutes > LONGEST_MINUTES) {
            wrong.add(FieldError.of("durationMinutes", "minutes-of-recording", LONGEST_MINUTES));
        }
        var language = draft.captionsLanguage() == null ? "sv" : draft.captionsLanguage();
        if (!language.equals("sv") && !language.equals("en")) {
            wrong.add(FieldError.of("captionsLanguage", "unknown-language"));
        }
        var reason = draft.overrideReason() == null || draft.overrideReason().isBlank()
                ? null
                : draft.overrideReason().strip();
        if (reason != null && reason.length() > LONGEST_REASON) {
            wrong.add(FieldError.of("overrideReason", "too-long", LONGEST_REASON));
        }
        captionsFail(draft.captions(), minutes, reason != null).ifPresent(wrong::add);
        if (!wrong.isEmpty()) {
            throw new InvalidField(wrong);
        }
        return new Recording(
                eventId,
                String.valueOf(draft.address()).strip(),
                draft.captions() == null || draft.captions().isBlank() ? null : draft.captions(),
                language,
                minutes * 60,
                reason,
                clock.instant());
    }

    /** A reason stands in for captions that are missing or cover too little, not for a file that is none. */
    private static Optional<FieldError> captionsFail(@Nullable String captions, int minutes, boolean excused) {
        if (captions == null || captions.isBlank()) {
            return excused ? Optional.empty() : Optional.of(FieldError.of("captions", "captions-missing"));
        }
        if (captions.length() > LONGEST_CAPTIONS) {
            return Optional.of(FieldError.of("captions", "too-long", LONGEST_CAPTIONS));
        }
        try {
            int percent = minutes < 1 ? COVERED : Captions.parse(captions).percentOf(Duration.ofMinutes(minutes));
            return percent >= COVERED || excused
                    ? Optional.empty()
                    : Optional.of(FieldError.of("captions", "captions-short", percent, COVERED));
        } catch (InvalidField unreadable) {
            return Optional.of(unreadable.errors().getFirst());
        }
    }
}
