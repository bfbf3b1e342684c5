package se.samling.notification.asking;

import org.springframework.http.HttpStatus;
import se.samling.platform.problem.Problem;

/** The organiser has got as many questions as one can bear within the hour: 429. */
class TooManyQuestions extends Problem {

    TooManyQuestions() {
        super(HttpStatus.TOO_MANY_REQUESTS, "too-many-questions");
    }
}
