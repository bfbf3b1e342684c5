package se.samling.gateway.client.membership;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Coordinator of a host: keys of programs that act for it. */
@HttpExchange("/api/organisations/{host}/api-keys")
public interface ApiKeyClient {

    /** Newest first, also those that work no longer. */
    @GetExchange
    List<ApiKey> keys(@PathVariable UUID host);

    @PostExchange
    ApiKey handOut(@PathVariable UUID host, @RequestBody ApiKeyDraft draft);

    @DeleteExchange("/{id}")
    void revoke(@PathVariable UUID host, @PathVariable UUID id);
}
