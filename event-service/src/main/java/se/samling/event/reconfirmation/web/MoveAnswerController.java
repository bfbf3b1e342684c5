package se.samling.event.reconfirmation.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.directory.Access;
import se.samling.event.reconfirmation.AnswerTime;
import se.samling.event.reconfirmation.AnswerTimes;
import se.samling.event.reconfirmation.MoveAnswers;
import se.samling.event.reconfirmation.Reminding;
import se.samling.event.schedule.Events;
import se.samling.platform.page.Cursor;
import se.samling.platform.page.Page;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** How an event's people have answered whether its move suits them, for its organisers. */
@RestController
@RequestMapping("/api/events/{id}/reconfirmation")
class MoveAnswerController {

    private static final int PAGE = 100;
    private static final List<String> ANSWERS = List.of("stays", "leaves", "lost", "none");

    private final Events events;
    private final MoveAnswers answers;
    private final AnswerTimes times;
    private final Reminding reminding;
    private final Access access;

    MoveAnswerController(Events events, MoveAnswers answers, AnswerTimes times, Reminding reminding, Access access) {
        this.events = events;
        this.answers = answers;
        this.times = times;
        this.reminding = reminding;
        this.access = access;
    }

    /** {@code time} is absent until somebody has been reminded. */
    record StandingView(MoveAnswers.Count answers, @Nullable TimeView time) {}

    /** {@code answerBy} is local in the event's zone. */
    record TimeView(LocalDateTime answerBy, String silent, Instant remindedAt, boolean closed) {}

    record ReminderRequest(
            @Nullable LocalDateTime answerBy, @Nullable String silent) {}

    record RemindedView(int reminded) {}

    /** Counts how an event's people answered whether its new time suits them. */
    @GetMapping
    StandingView standing(@PathVariable UUID id, Caller caller) {
        demandMine(id, caller);
        return new StandingView(
                answers.count(id), times.of(id).map(MoveAnswerController::view).orElse(null));
    }

    /** Lists who answered what to an event's new time, by name, a hundred a page. {@code answer} is stays, leaves, lost or none. */
    @GetMapping("/answers")
    Page<MoveAnswers.Row> list(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String answer,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        demandMine(id, caller);
        if (answer != null && !ANSWERS.contains(answer)) {
            throw new InvalidField("answer", "unreadable");
        }
        var after = Cursor.decode(cursor, 2);
        var rows = answers.rows(
                id,
                answer,
                after == null ? null : after.keys().get(0),
                after == null ? null : UUID.fromString(after.keys().get(1)),
                PAGE + 1);
        return Page.of(rows, PAGE, row -> Cursor.of(row.name(), row.id()).encode());
    }

    /**
     * Reminds those who have not answered whether an event's new time suits them. Once a day at most. {@code answerBy} is local in the
     * event's zone, {@code silent}, keep or cancel, is what becomes of those who still do not answer. 409 {@code nobody-to-remind} or
     * {@code reminded-already}.
     */
    @PostMapping("/reminder")
    RemindedView remind(@PathVariable UUID id, @RequestBody ReminderRequest request, Caller caller) {
        demandMine(id, caller);
        return new RemindedView(reminding.remind(id, request.answerBy(), request.silent()));
    }

    private static TimeView view(AnswerTime time) {
        return new TimeView(time.answerBy(), time.silent().word(), time.remindedAt(), time.closedAt() != null);
    }

    private void demandMine(UUID id, Caller caller) {
        var event = events.find(id).orElseThrow(() -> new NotFound("event", id));
        access.demand(caller, event.hostIds());
    }
}
