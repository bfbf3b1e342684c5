package se.samling.notification.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail leaves. {@code lease}: how long a process that took a mail may stay silent before another takes it over; longer
 * than any SMTP exchange. {@code perDomain}: mails a second to one receiving domain, from one replica. {@code giveUp}: how
 * long a mail that cannot be sent is tried.
 */
@ConfigurationProperties("samling.dispatch")
public record DispatchSettings(
        @DefaultValue("500ms") Duration poll,
        @DefaultValue("40") int batch,
        @DefaultValue("4") int workers,
        @DefaultValue("2m") Duration lease,
        @DefaultValue("30") int perDomain,
        @DefaultValue("3d") Duration giveUp,
        @DefaultValue("2s") Duration firstPause,
        @DefaultValue("10m") Duration longestPause) {}
