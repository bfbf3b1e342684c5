package se.samling.platform.problem;

import org.springframework.http.HttpStatus;

/** What is asked for does not go together with how things stand: 409. */
public class Conflict extends Problem {

    public Conflict(String slug, Object... arguments) {
        super(HttpStatus.CONFLICT, slug, arguments);
    }
}
