package se.samling.notification.webhook;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.notification.delivery.Deliveries;
import se.samling.notification.delivery.MailJob;
import se.samling.notification.letter.Purpose;
import se.samling.notification.people.People;
import se.samling.notification.people.ReaderId;

/**
 * Writes down a call that failed. One that stops its webhook is mailed to the host's coordinators in the same transaction: once,
 * and once more only when somebody has started it again and it has failed for as long.
 */
@Service
class Stopping {

    private final Calls calls;
    private final Webhooks webhooks;
    private final WebhookSettings settings;
    private final People people;
    private final Deliveries deliveries;

    Stopping(Calls calls, Webhooks webhooks, WebhookSettings settings, People people, Deliveries deliveries) {
        this.calls = calls;
        this.webhooks = webhooks;
        this.settings = settings;
        this.people = people;
        this.deliveries = deliveries;
    }

    /** {@code again}: when it is tried next, null for never. */
    @Transactional
    public void failed(
            Call call, @Nullable Integer status, @Nullable String error, @Nullable Instant again, Instant now) {
        calls.failed(call.id(), status, error, again, now);
        webhooks.failed(call.webhookId(), now, now.minus(settings.stopAfter()))
                .ifPresent(stopped -> mail(stopped, status, error, now));
    }

    private void mail(Webhook stopped, @Nullable Integer status, @Nullable String error, Instant now) {
        Map<String, String> facts = new HashMap<>();
        facts.put("webhookId", stopped.id().toString());
        facts.put("hostId", stopped.hostId().toString());
        facts.put("url", stopped.url());
        facts.put("since", String.valueOf(stopped.failingSince()));
        facts.put("answer", status != null ? status.toString() : error == null ? "" : error);
        for (UUID person : people.coordinators(List.of(stopped.hostId()))) {
            deliveries.queue(
                    new MailJob(
                            Purpose.WEBHOOK_STOPPED,
                            stopped.id(),
                            stopped.version(),
                            ReaderId.person(person),
                            null,
                            null,
                            Map.copyOf(facts)),
                    now);
        }
    }
}
