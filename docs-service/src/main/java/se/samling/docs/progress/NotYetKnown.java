package se.samling.docs.progress;

import org.springframework.http.HttpStatus;
import se.samling.platform.problem.Problem;

/** The person has not been heard of, or not any more: 503, because the first passes by itself. */
public class NotYetKnown extends Problem {

    public NotYetKnown() {
        super(HttpStatus.SERVICE_UNAVAILABLE, "busy");
    }
}
