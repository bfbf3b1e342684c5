package se.samling.gateway.pages.desk.cohort;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The address names an invoice that the network does not have. */
@ResponseStatus(HttpStatus.NOT_FOUND)
final class NoSuchInvoice extends RuntimeException {

    NoSuchInvoice() {
        super("no such invoice");
    }
}
