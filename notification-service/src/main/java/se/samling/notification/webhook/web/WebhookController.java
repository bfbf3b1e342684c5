package se.samling.notification.webhook.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.samling.notification.access.HostAccess;
import se.samling.notification.webhook.Call;
import se.samling.notification.webhook.Calls;
import se.samling.notification.webhook.Subscribing;
import se.samling.notification.webhook.Webhook;
import se.samling.notification.webhook.WebhookDraft;
import se.samling.notification.webhook.WebhookSecrets;
import se.samling.notification.webhook.Webhooks;
import se.samling.platform.patch.IfMatch;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** A host's webhooks, for its organisers: somebody else's look as if they were not there. */
@RestController
@RequestMapping("/api/webhooks")
class WebhookController {

    private final Webhooks webhooks;
    private final Calls calls;
    private final Subscribing subscribing;
    private final WebhookSecrets secrets;
    private final HostAccess access;

    WebhookController(
            Webhooks webhooks, Calls calls, Subscribing subscribing, WebhookSecrets secrets, HostAccess access) {
        this.webhooks = webhooks;
        this.calls = calls;
        this.subscribing = subscribing;
        this.secrets = secrets;
        this.access = access;
    }

    /** {@code secret} is what the receiver checks our signature with; only organisers of the host read it. */
    record View(
            UUID id,
            UUID hostId,
            String url,
            List<String> types,
            String state,
            String secret,
            @Nullable Instant failingSince,
            String createdBy,
            Instant createdAt,
            int version) {}

    /** A call in the log, without what was sent. */
    record CallView(
            UUID id,
            String type,
            @Nullable UUID eventId,
            String state,
            int attempts,
            @Nullable Integer lastStatus,
            @Nullable String lastError,
            Instant createdAt,
            @Nullable Instant settledAt,
            @Nullable Instant nextAt) {

        static CallView of(Call call) {
            return new CallView(
                    call.id(),
                    call.type(),
                    call.eventId(),
                    call.state(),
                    call.attempts(),
                    call.lastStatus(),
                    call.lastError(),
                    call.createdAt(),
                    call.settledAt(),
                    "queued".equals(call.state()) ? call.dueAt() : null);
        }
    }

    /** Lists a host's webhooks, oldest first. */
    @GetMapping
    List<View> list(@RequestParam UUID host, Caller caller) {
        access.demandOneOf(caller, List.of(host));
        return webhooks.of(host).stream().map(this::view).toList();
    }

    /** Adds a webhook for a host. 409 {@code too-many-webhooks} when it has as many as it may. */
    @PostMapping
    ResponseEntity<View> add(@RequestParam UUID host, @RequestBody WebhookDraft draft, Caller caller) {
        access.demandOneOf(caller, List.of(host));
        var made = subscribing.add(host, draft, access.nameOf(caller));
        return ResponseEntity.created(URI.create("/api/webhooks/" + made.id()))
                .eTag(IfMatch.tag(made.version()))
                .body(view(made));
    }

    /** Shows one webhook, with the secret that its receiver checks signatures with. */
    @GetMapping("/{id}")
    ResponseEntity<View> one(@PathVariable UUID id, Caller caller) {
        return answer(own(id, caller));
    }

    /** Replaces a webhook's address and types; one that had stopped begins anew. Needs {@code If-Match}. {@code active} false pauses it. */
    @PutMapping("/{id}")
    ResponseEntity<View> change(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestBody WebhookDraft draft,
            Caller caller) {
        var before = own(id, caller);
        IfMatch.require(version, before.version());
        return answer(subscribing.change(before, draft));
    }

    /** Removes a webhook. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, Caller caller) {
        subscribing.remove(own(id, caller));
    }

    /** Gives a webhook a new secret; the old one ends at once. */
    @PostMapping("/{id}/secret")
    ResponseEntity<View> newSecret(@PathVariable UUID id, Caller caller) {
        return answer(subscribing.newSecret(own(id, caller)));
    }

    /** Lists the last hundred calls of a webhook, newest first. */
    @GetMapping("/{id}/calls")
    List<CallView> log(@PathVariable UUID id, Caller caller) {
        return calls.log(own(id, caller).id()).stream().map(CallView::of).toList();
    }

    /** Queues a test call to a webhook, and answers before it is made. */
    @PostMapping("/{id}/tests")
    @ResponseStatus(HttpStatus.ACCEPTED)
    CallView test(@PathVariable UUID id, Caller caller) {
        return CallView.of(subscribing.test(own(id, caller)));
    }

    /** Makes one of a webhook's calls once more, with the same id. */
    @PostMapping("/{id}/calls/{callId}/resend")
    @ResponseStatus(HttpStatus.ACCEPTED)
    CallView again(@PathVariable UUID id, @PathVariable UUID callId, Caller caller) {
        return CallView.of(subscribing.again(own(id, caller), callId));
    }

    private Webhook own(UUID id, Caller caller) {
        access.demandDesk(caller);
        return webhooks.find(id)
                .filter(found -> caller.admin() || access.hostsOf(caller).contains(found.hostId()))
                .orElseThrow(() -> new NotFound("webhook", id));
    }

    private ResponseEntity<View> answer(Webhook webhook) {
        return ResponseEntity.ok().eTag(IfMatch.tag(webhook.version())).body(view(webhook));
    }

    private View view(Webhook webhook) {
        return new View(
                webhook.id(),
                webhook.hostId(),
                webhook.url(),
                webhook.types(),
                webhook.state(),
                secrets.written(webhook),
                webhook.failingSince(),
                webhook.createdBy(),
                webhook.createdAt(),
                webhook.version());
    }
}
