package se.samling.platform.inbox;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import se.samling.platform.problem.Problem;

/** The message still cannot be taken in; it stays among the dead letters. */
class ReplayFailed extends Problem {

    ReplayFailed(String reason) {
        super(HttpStatus.CONFLICT, "replay-failed", List.of(), List.of(), Map.of("reason", reason));
    }
}
