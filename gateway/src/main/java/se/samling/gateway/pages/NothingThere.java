package se.samling.gateway.pages;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The address names something that its page does not have, though the page is there. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class NothingThere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param what it would be, for the log */
    public NothingThere(String what) {
        super("no such " + what);
    }
}
