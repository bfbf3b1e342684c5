package se.samling.docs.answerfile;

import org.springframework.http.HttpStatus;
import se.samling.platform.problem.Problem;

/** So much has been sent that no form followed that no more is taken for a while: 503. */
public class TooManyWaiting extends Problem {

    TooManyWaiting() {
        super(HttpStatus.SERVICE_UNAVAILABLE, "busy");
    }
}
