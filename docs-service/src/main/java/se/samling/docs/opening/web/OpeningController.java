package se.samling.docs.opening.web;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.samling.docs.opening.Opening;
import se.samling.docs.reading.ReadingRule;
import se.samling.platform.security.Caller;

/** Whether an event's documentation is open for everybody. */
@RestController
@RequestMapping("/api/events/{id}/documents/opening")
class OpeningController {

    private final ReadingRule rule;
    private final Opening opening;

    OpeningController(ReadingRule rule, Opening opening) {
        this.rule = rule;
        this.opening = opening;
    }

    /** Opens an event's documentation for everybody, where it belongs to no network. For the coordinators of the event's hosts. */
    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void open(@PathVariable UUID id, Caller caller) {
        rule.mayAdd(caller, id);
        opening.open(id, caller.personId());
    }

    /** Closes what was open for everybody, at once and at every address. For the coordinators of the event's hosts. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@PathVariable UUID id, Caller caller) {
        rule.mayAdd(caller, id);
        opening.close(id);
    }
}
