package se.samling.notification.delivery;

import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import se.samling.notification.address.FailingAddresses;
import se.samling.notification.address.StatusCode;
import se.samling.notification.people.Readers;
import se.samling.notification.post.MailAssembly;
import se.samling.notification.post.Outcome;
import se.samling.notification.post.Postbox;

/** Sends one claimed mail and writes down what became of it. */
@Component
class Sending {

    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

    private final Preparing preparing;
    private final Readers readers;
    private final FailingAddresses addresses;
    private final Claims claims;
    private final MailAssembly assembly;
    private final Postbox postbox;
    private final DispatchSettings settings;
    private final Clock clock;
    private final ConcurrentMap<String, RateLimiter> domains = new ConcurrentHashMap<>();

    Sending(
            Preparing preparing,
            Readers readers,
            FailingAddresses addresses,
            Claims claims,
            MailAssembly assembly,
            Postbox postbox,
            DispatchSettings settings,
            Clock clock) {
        this.preparing = preparing;
        this.readers = readers;
        this.addresses = addresses;
        this.claims = claims;
        this.assembly = assembly;
        this.postbox = postbox;
        this.settings = settings;
        this.clock = clock;
    }

    void send(Delivery delivery) {
        try {
            if (tooFast(delivery)) {
                claims.postpone(delivery.id(), Duration.ofSeconds(1), "rate-limit");
                return;
            }
            switch (preparing.prepare(delivery)) {
                case Preparing.Prepared.Ready(var mail) -> settle(delivery, postbox.send(assembly.assemble(mail)));
                case Preparing.Prepared.Not(var standing) -> settle(delivery, standing);
            }
        } catch (DuplicateKeyException e) {
            // Another replica bound a mail of the same purpose to this address in the same moment.
            claims.settle(delivery.id(), DeliveryState.SKIPPED, "same-address");
        } catch (RuntimeException e) {
            LOG.error(
                    "Mail {} ({}) could not be written",
                    delivery.id(),
                    delivery.purpose().code(),
                    e);
            later(delivery, "internal");
        }
    }

    private void settle(Delivery delivery, Outcome outcome) {
        switch (outcome) {
            case Outcome.Accepted() -> claims.sent(delivery.id());
            case Outcome.Bounced(String reason) -> bounced(delivery, reason);
            case Outcome.Refused(String reason) -> claims.settle(delivery.id(), DeliveryState.FAILED, reason);
            case Outcome.Later(String reason) -> later(delivery, reason);
        }
    }

    private void bounced(Delivery delivery, String reason) {
        if (StatusCode.in(reason).filter(StatusCode::nobodyThere).isPresent()) {
            readers.find(delivery.reader())
                    .ifPresent(reader -> addresses.hard(reader.address(), reason, clock.instant()));
        }
        claims.settle(delivery.id(), DeliveryState.BOUNCED, reason);
    }

    private void settle(Delivery delivery, Standing standing) {
        switch (standing) {
            case Standing.Goes() -> throw new IllegalStateException("a mail that goes is settled by what SMTP says");
            case Standing.Waits(String reason) -> {
                if (age(delivery).compareTo(Deliveries.STALE) > 0) {
                    claims.settle(delivery.id(), DeliveryState.SKIPPED, reason);
                } else {
                    claims.postpone(delivery.id(), pause(delivery), reason);
                }
            }
            case Standing.Dropped(String reason) -> claims.settle(delivery.id(), DeliveryState.SKIPPED, reason);
        }
    }

    private void later(Delivery delivery, String reason) {
        if (age(delivery).compareTo(settings.giveUp()) > 0) {
            claims.settle(delivery.id(), DeliveryState.FAILED, reason);
        } else {
            claims.postpone(delivery.id(), pause(delivery), reason);
        }
    }

    /** Half as long again as it has waited so far, within limits: an exponential backoff that needs no counter. */
    private Duration pause(Delivery delivery) {
        Duration pause = age(delivery).dividedBy(2);
        if (pause.compareTo(settings.firstPause()) < 0) {
            return settings.firstPause();
        }
        return pause.compareTo(settings.longestPause()) > 0 ? settings.longestPause() : pause;
    }

    private Duration age(Delivery delivery) {
        return Duration.between(delivery.queuedAt(), clock.instant());
    }

    private boolean tooFast(Delivery delivery) {
        return readers.find(delivery.reader())
                .map(reader -> !domain(reader.domain()).acquirePermission())
                .orElse(false);
    }

    private RateLimiter domain(String domain) {
        return domains.computeIfAbsent(
                domain.toLowerCase(Locale.ROOT),
                name -> RateLimiter.of(
                        name,
                        RateLimiterConfig.custom()
                                .limitForPeriod(settings.perDomain())
                                .limitRefreshPeriod(Duration.ofSeconds(1))
                                .timeoutDuration(Duration.ZERO)
                                .build()));
    }
}
