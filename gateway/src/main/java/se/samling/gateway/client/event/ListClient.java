package se.samling.gateway.client.event;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import se.samling.gateway.client.Page;

/** An event's registrations as a table, for organisers of a host. */
public interface ListClient {

    /**
     * A filter has state, mode, organisation, query and, true or false, answered, offered and came; {@code sort}: registered, name or
     * organisation, with a minus the other way; a cursor belongs to its sort.
     */
    @GetExchange("/api/events/{id}/registrations")
    Page<RegistrationRow> rows(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> filter);

    /** How many there are of the filter, and how many each choice of a facet would leave. */
    @GetExchange("/api/events/{id}/registrations/counts")
    Facets counts(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> filter);

    /** {@code facets} by name: state, mode, organisation, answered, offered, came. */
    record Facets(int matching, Map<String, List<Count>> facets) {}

    record Count(String value, int number) {}
}
