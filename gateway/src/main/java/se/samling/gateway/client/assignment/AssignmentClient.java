package se.samling.gateway.client.assignment;

import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** membership-service's API of assignments; {@code key} is an enrolment's id, or a token of purpose {@code enrolment}. */
@HttpExchange
public interface AssignmentClient {

    /** Organiser of a host. */
    @GetExchange("/api/networks/{slug}/assignments")
    AssignmentMatrix matrix(@PathVariable String slug);

    @PostExchange("/api/networks/{slug}/assignments")
    Assignment set(@PathVariable String slug, @RequestBody AssignmentDraft draft);

    @PutExchange("/api/networks/{slug}/assignments/{id}")
    Assignment change(
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestHeader("If-Match") String version,
            @RequestBody AssignmentDraft draft);

    @DeleteExchange("/api/networks/{slug}/assignments/{id}")
    void withdraw(@PathVariable String slug, @PathVariable UUID id);

    /** The organisation's contact or a participant. */
    @GetExchange("/api/enrolments/{key}/assignments")
    OwnWork own(@PathVariable String key);

    @PutExchange("/api/enrolments/{key}/assignments/{id}/status")
    OwnWork say(@PathVariable String key, @PathVariable UUID id, @RequestBody StatusWord word);
}
