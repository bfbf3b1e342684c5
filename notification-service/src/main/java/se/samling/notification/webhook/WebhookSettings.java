package se.samling.notification.webhook;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How webhooks are called.
 *
 * @param insideAllowed whether addresses of this machine and of private networks may be called, and without TLS: for the local
 *     profile alone, since a webhook must not become a way into the installation's own network
 * @param firstPause before the second try; each pause is four times the one before, six hours at most
 * @param giveUp how long one call is tried
 * @param stopAfter how long a webhook may fail before it is called no more
 * @param keep how long the log is kept
 */
@ConfigurationProperties("samling.webhooks")
public record WebhookSettings(
        @DefaultValue("false") boolean insideAllowed,
        @DefaultValue("5s") Duration firstPause,
        @DefaultValue("24h") Duration giveUp,
        @DefaultValue("5d") Duration stopAfter,
        @DefaultValue("30d") Duration keep) {}
