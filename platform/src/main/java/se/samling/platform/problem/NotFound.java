package se.samling.platform.problem;

import org.springframework.http.HttpStatus;

/** Nothing of that id, or nothing that the caller may know of: 404. */
public class NotFound extends Problem {

    public NotFound(String what, Object id) {
        super(HttpStatus.NOT_FOUND, "not-found", what, String.valueOf(id));
    }
}
