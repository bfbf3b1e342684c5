package se.samling.event.evaluation.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.directory.Access;
import se.samling.event.evaluation.Evaluating;
import se.samling.event.evaluation.Evaluations;
import se.samling.event.schedule.Events;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** {@code /api/events/{id}/evaluation}: what participants answered, once enough of them have. */
@RestController
class EvaluationController {

    private final Events events;
    private final Evaluations evaluations;
    private final Access access;

    EvaluationController(Events events, Evaluations evaluations, Access access) {
        this.events = events;
        this.evaluations = evaluations;
        this.access = access;
    }

    /** {@code ratings}: per question how many gave 1, 2, 3, 4 and 5. Empty below {@code threshold}. */
    record ResultsView(
            int answers, int threshold, Map<String, List<Integer>> ratings, List<String> keep, List<String> improve) {}

    /**
     * Shows how participants rated an event, once five have answered. For the hosts' organisers; below the threshold only the number
     * of answers.
     */
    @GetMapping("/api/events/{id}/evaluation")
    ResultsView results(@PathVariable UUID id, Caller caller) {
        var event = events.find(id).orElseThrow(() -> new NotFound("event", id));
        access.demand(caller, event.hostIds());
        int answers = evaluations.count(id);
        return answers < Evaluating.THRESHOLD
                ? new ResultsView(answers, Evaluating.THRESHOLD, Map.of(), List.of(), List.of())
                : new ResultsView(
                        answers,
                        Evaluating.THRESHOLD,
                        evaluations.ratings(id),
                        evaluations.texts(id, "keep"),
                        evaluations.texts(id, "improve"));
    }
}
