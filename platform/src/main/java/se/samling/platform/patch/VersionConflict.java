package se.samling.platform.patch;

import org.springframework.http.HttpStatus;
import se.samling.platform.problem.Problem;

/** What was to be changed has changed since the caller fetched it: 412. */
public class VersionConflict extends Problem {

    public VersionConflict() {
        super(HttpStatus.PRECONDITION_FAILED, "version-conflict");
    }
}
