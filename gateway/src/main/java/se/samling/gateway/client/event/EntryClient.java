package se.samling.gateway.client.event;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.PostExchange;

/** Registrations that an organiser of a host writes down for others. */
public interface EntryClient {

    @PostExchange("/api/events/{id}/entries")
    RegistrationOutcome enter(@PathVariable UUID id, @RequestBody Entry entry);

    /** At most 500; each line for itself, and in a dry run none is done. */
    @PostExchange("/api/events/{id}/entries/imports")
    List<EntryLine> enter(@PathVariable UUID id, @RequestParam boolean dryRun, @RequestBody Entries entries);
}
