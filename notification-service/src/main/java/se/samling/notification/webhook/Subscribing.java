package se.samling.notification.webhook;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.platform.patch.VersionConflict;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.problem.NotFound;

/** Adds, changes and removes webhooks, and tries them. */
@Service
public class Subscribing {

    private static final int MOST = 20;

    private final Webhooks webhooks;
    private final Calls calls;
    private final WebhookSettings settings;
    private final Clock clock;

    Subscribing(Webhooks webhooks, Calls calls, WebhookSettings settings, Clock clock) {
        this.webhooks = webhooks;
        this.calls = calls;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws InvalidField naming every field that cannot be taken; @throws Conflict {@code too-many-webhooks} */
    @Transactional
    public Webhook add(UUID hostId, WebhookDraft draft, String by) {
        var wanted = draft.check(settings.insideAllowed());
        if (webhooks.of(hostId).size() >= MOST) {
            throw new Conflict("too-many-webhooks");
        }
        var webhook = new Webhook(
                UUID.randomUUID(),
                hostId,
                wanted.url(),
                wanted.types(),
                wanted.active() ? "active" : "paused",
                1,
                null,
                by,
                clock.instant(),
                1);
        webhooks.insert(webhook);
        return webhook;
    }

    /** A stopped one begins anew. @throws VersionConflict when somebody changed it meanwhile */
    @Transactional
    public Webhook change(Webhook before, WebhookDraft draft) {
        if (!webhooks.change(before.id(), before.version(), draft.check(settings.insideAllowed()))) {
            throw new VersionConflict();
        }
        return find(before.id());
    }

    /** The old secret ends at once. */
    @Transactional
    public Webhook newSecret(Webhook before) {
        webhooks.newSecret(before.id());
        return find(before.id());
    }

    @Transactional
    public void remove(Webhook webhook) {
        webhooks.remove(webhook.id());
    }

    @Transactional
    public Call test(Webhook webhook) {
        var body = "{\"type\":\"Test\",\"timestamp\":\"%s\",\"data\":{}}".formatted(clock.instant());
        return calls.queueTest(webhook.id(), body, clock.instant());
    }

    /** The same call, with the same id. @throws NotFound */
    @Transactional
    public Call again(Webhook webhook, UUID callId) {
        calls.queueAgain(webhook.id(), callId, clock.instant());
        return calls.find(webhook.id(), callId).orElseThrow(() -> new NotFound("call", callId));
    }

    private Webhook find(UUID id) {
        return webhooks.find(id).orElseThrow(() -> new NotFound("webhook", id));
    }
}
