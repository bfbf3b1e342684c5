package se.samling.platform.problem;

import org.springframework.http.HttpStatus;

/** Known, and not allowed: 403. */
public class Forbidden extends Problem {

    public Forbidden(String slug, Object... arguments) {
        super(HttpStatus.FORBIDDEN, slug, arguments);
    }
}
