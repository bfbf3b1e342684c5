package se.samling.gateway.client.notification;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Organiser of a host: its webhooks. */
@HttpExchange("/api/webhooks")
public interface WebhookClient {

    @GetExchange
    List<Webhook> webhooks(@RequestParam UUID host);

    @PostExchange
    Webhook add(@RequestParam UUID host, @RequestBody Webhook.Draft draft);

    @GetExchange("/{id}")
    Webhook webhook(@PathVariable UUID id);

    @PutExchange("/{id}")
    Webhook change(
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.IF_MATCH) String version,
            @RequestBody Webhook.Draft draft);

    @DeleteExchange("/{id}")
    void remove(@PathVariable UUID id);

    @PostExchange("/{id}/secret")
    Webhook newSecret(@PathVariable UUID id);

    /** The last hundred, newest first. */
    @GetExchange("/{id}/calls")
    List<Webhook.Call> calls(@PathVariable UUID id);

    @PostExchange("/{id}/tests")
    Webhook.Call test(@PathVariable UUID id);

    @PostExchange("/{id}/calls/{callId}/resend")
    Webhook.Call again(@PathVariable UUID id, @PathVariable UUID callId);
}
