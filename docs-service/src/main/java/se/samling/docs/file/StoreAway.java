package se.samling.docs.file;

import org.springframework.http.HttpStatus;
import se.samling.platform.problem.Problem;

/** The object store does not answer as it should; the caller may try again shortly: 503. */
public class StoreAway extends Problem {

    private final transient Throwable reason;

    StoreAway(Throwable reason) {
        super(HttpStatus.SERVICE_UNAVAILABLE, "busy");
        this.reason = reason;
    }

    /** What the store, or the way to it, said. */
    public String reason() {
        return String.valueOf(reason.getMessage());
    }
}
