package se.samling.platform.inbox;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.samling.platform.problem.NotFound;

/** For the operator (role admin): dead letters, and read models read again from the start. */
@RestController
@RequestMapping("/api/operations")
class Operations {

    private final DeadLetters deadLetters;
    private final ReadModelRebuild rebuild;

    Operations(DeadLetters deadLetters, ReadModelRebuild rebuild) {
        this.deadLetters = deadLetters;
        this.rebuild = rebuild;
    }

    /** Lists the messages that could not be taken in, the newest first. */
    @GetMapping("/dead-letters")
    List<DeadLetters.DeadLetter> deadLetters() {
        return deadLetters.newest();
    }

    /** Takes in a message that failed again. */
    @PostMapping("/dead-letters/{id}/replay")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void replay(@PathVariable UUID id) {
        if (!deadLetters.replay(id)) {
            throw new NotFound("dead-letter", id);
        }
    }

    /** Reads a topic again from its beginning. What is known already is taken in once only. */
    @PostMapping("/read-models/{topic}/rebuild")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rebuild(@PathVariable String topic) {
        if (!rebuild.keeps(topic)) {
            throw new NotFound("read-model", topic);
        }
        rebuild.from(topic);
    }
}
