package se.samling.membership.integration.web;

import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.samling.membership.integration.ApiKeys;
import se.samling.platform.problem.Forbidden;
import se.samling.platform.security.Caller;

/** That a program's key is in use. The gateway says so with the program's own token, beside its request. */
@RestController
class KeyUseController {

    private final ApiKeys keys;
    private final Clock clock;

    KeyUseController(ApiKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** Notes that the caller's API key is in use, to the minute. For programs; the gateway says it for them. */
    @PutMapping("/api/api-keys/own/use")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void used(Caller caller) {
        if (caller.key() == null) {
            throw new Forbidden("forbidden");
        }
        keys.used(caller.key().id(), clock.instant());
    }
}
