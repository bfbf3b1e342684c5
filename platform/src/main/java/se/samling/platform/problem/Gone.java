package se.samling.platform.problem;

import org.springframework.http.HttpStatus;

/** It was there and is no more: 410. */
public class Gone extends Problem {

    public Gone(String slug, Object... arguments) {
        super(HttpStatus.GONE, slug, arguments);
    }
}
