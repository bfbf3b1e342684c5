package se.samling.notification.webhook;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Calls webhooks until they answer with 2xx: at least once, since a process may die between their answer and our note of it. The
 * receiver knows a second call by its {@code webhook-id}.
 */
@Service
class Calling {

    private static final Logger log = LoggerFactory.getLogger(Calling.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final int GONE = 410;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Calls calls;
    private final Stopping stopping;
    private final Webhooks webhooks;
    private final WebhookSecrets secrets;
    private final Outside outside;
    private final WebhookSettings settings;
    private final Clock clock;

    Calling(
            Calls calls,
            Stopping stopping,
            Webhooks webhooks,
            WebhookSecrets secrets,
            Outside outside,
            WebhookSettings settings,
            Clock clock) {
        this.calls = calls;
        this.stopping = stopping;
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.outside = outside;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${samling.webhooks.poll:PT1S}")
    void callAllThatAreDue() {
        var due = calls.take(clock.instant());
        try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
            due.forEach(call -> each.submit(() -> callAndNote(call)));
        }
    }

    private void callAndNote(Call call) {
        try {
            call(call);
        } catch (RuntimeException failure) {
            // its lease runs out, and it is tried again
            log.warn("call {} of webhook {} could not be made or noted", call.id(), call.webhookId(), failure);
        }
    }

    @Scheduled(cron = "0 40 3 * * *")
    void forget() {
        calls.forgetBefore(clock.instant().minus(settings.keep()));
    }

    private void call(Call call) {
        var webhook = webhooks.find(call.webhookId());
        if (webhook.isEmpty()) {
            return;
        }
        try {
            int status = post(call, webhook.get());
            if (status / 100 == 2) {
                calls.sent(call.id(), status, clock.instant());
                webhooks.answered(call.webhookId());
            } else {
                failed(call, status, null);
            }
        } catch (IOException | IllegalArgumentException failure) {
            failed(call, null, failure.getClass().getSimpleName());
        } catch (InterruptedException stopping) {
            // the lease runs out, and it is tried again
            Thread.currentThread().interrupt();
        }
    }

    private int post(Call call, Webhook webhook) throws IOException, InterruptedException {
        var address = URI.create(webhook.url());
        if (!outside.reaches(address.getHost())) {
            throw new AddressInside();
        }
        var now = clock.instant();
        var request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("User-Agent", "Samling-Webhooks")
                .header("webhook-id", call.id().toString())
                .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .header("webhook-signature", Signature.of(secrets.of(webhook), call.id(), now, call.body()))
                .POST(HttpRequest.BodyPublishers.ofString(call.body()))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private void failed(Call call, @Nullable Integer status, @Nullable String error) {
        var now = clock.instant();
        boolean over =
                status != null && status == GONE || now.isAfter(call.createdAt().plus(settings.giveUp()));
        stopping.failed(call, status, error, over ? null : next(call, now), now);
    }

    private Instant next(Call call, Instant now) {
        long times = 1L << Math.min(2 * (call.attempts() - 1), 20);
        var pause = settings.firstPause().multipliedBy(times);
        return now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }

    /** The address leads into a private network. */
    private static final class AddressInside extends IOException {

        private static final long serialVersionUID = 1L;
    }
}
