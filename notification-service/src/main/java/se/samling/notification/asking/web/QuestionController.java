package se.samling.notification.asking.web;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.samling.notification.asking.Asking;
import se.samling.notification.asking.Question;

/** Questions to the organisers of web courses. */
@RestController
class QuestionController {

    private final Asking asking;

    QuestionController(Asking asking) {
        this.asking = asking;
    }

    /** Asks a web course's organisers a question, by one mail to its contact address. Anybody may; only so many an hour are taken. */
    @PostMapping("/api/messages/courses/{id}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void ask(@PathVariable UUID id, @RequestBody Question question) {
        asking.ask(id, question);
    }
}
