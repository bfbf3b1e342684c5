package se.samling.gateway.pages.account;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The address names a membership that is not the reader's. */
@ResponseStatus(HttpStatus.NOT_FOUND)
final class NoSuchMembership extends RuntimeException {

    NoSuchMembership() {
        super("no such membership");
    }
}
