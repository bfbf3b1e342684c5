package se.samling.event.admission;

import org.springframework.http.HttpStatus;
import se.samling.platform.problem.Problem;

/** More people than can be let in at once; the same request may be sent again: 503 with Retry-After. */
public class Busy extends Problem {

    public Busy() {
        super(HttpStatus.SERVICE_UNAVAILABLE, "busy");
    }
}
