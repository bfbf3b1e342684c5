package se.samling.docs.file.web;

import org.springframework.http.HttpStatus;
import se.samling.platform.problem.Problem;

/** The body is not the multipart form it says it is: 400. */
class BrokenForm extends Problem {

    BrokenForm() {
        super(HttpStatus.BAD_REQUEST, "unreadable");
    }
}
