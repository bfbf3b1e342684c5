package se.samling.event.evaluation;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.broadcast.Watcher;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;

/** Takes an evaluation, once per link, from the event's end on for thirty days. */
@Service
public class Evaluating {

    public static final List<String> RATED = List.of("overall", "useful", "technical");
    /** So many must have answered before anybody reads what they answered. */
    public static final int THRESHOLD = 5;

    private static final Duration OPEN_FOR = Duration.ofDays(30);
    private static final int LONGEST = 2_000;

    private final Evaluations evaluations;
    private final Clock clock;

    Evaluating(Evaluations evaluations, Clock clock) {
        this.evaluations = evaluations;
        this.clock = clock;
    }

    /** Ratings from 1 to 5; words are optional. */
    public record Answers(
            @Nullable Integer overall,
            @Nullable Integer useful,
            @Nullable Integer technical,
            @Nullable String keep,
            @Nullable String improve) {}

    /** How the evaluation stands for one link: none, later, open, given or closed. */
    public String standing(Watcher watcher) {
        var end = watcher.event().span().end();
        if (!watcher.room().evaluation()) {
            return "none";
        }
        if (clock.instant().isBefore(end)) {
            return "later";
        }
        if (evaluations.given(watcher.registration().id())) {
            return "given";
        }
        return clock.instant().isBefore(end.plus(OPEN_FOR)) ? "open" : "closed";
    }

    @Transactional
    public void take(Watcher watcher, Answers answers) {
        switch (standing(watcher)) {
            case "open" -> {}
            case "given" -> throw new Conflict("evaluation-given");
            case "later" -> throw new Conflict("evaluation-later");
            default -> throw new Conflict("evaluation-closed");
        }
        check(answers);
        var event = watcher.event().id();
        if (!evaluations.take(watcher.registration().id(), event)) {
            throw new Conflict("evaluation-given");
        }
        rate(event, "overall", answers.overall());
        rate(event, "useful", answers.useful());
        rate(event, "technical", answers.technical());
        write(event, "keep", answers.keep());
        write(event, "improve", answers.improve());
    }

    private static void check(Answers answers) {
        var wrong = new ArrayList<FieldError>();
        rating("overall", answers.overall(), wrong);
        rating("useful", answers.useful(), wrong);
        rating("technical", answers.technical(), wrong);
        length("keep", answers.keep(), wrong);
        length("improve", answers.improve(), wrong);
        if (!wrong.isEmpty()) {
            throw new InvalidField(wrong);
        }
    }

    private static void rating(String field, @Nullable Integer rating, List<FieldError> wrong) {
        if (rating == null || rating < 1 || rating > 5) {
            wrong.add(FieldError.of(field, "choose-rating"));
        }
    }

    private static void length(String field, @Nullable String words, List<FieldError> wrong) {
        if (words != null && words.length() > LONGEST) {
            wrong.add(FieldError.of(field, "too-long", LONGEST));
        }
    }

    private void rate(UUID event, String question, @Nullable Integer rating) {
        if (rating != null) {
            evaluations.rate(event, question, rating);
        }
    }

    private void write(UUID event, String question, @Nullable String words) {
        if (words != null && !words.isBlank()) {
            evaluations.write(event, question, words.strip());
        }
    }
}
