package se.samling.notification.bounce;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where mail to {@code bounces+…@domain} and {@code kalender+…@domain} ends up. {@code protocol}: imaps, imap, pop3s or pop3. Without a {@code host} nothing is
 * read, and only what a mail server refuses at once is known.
 */
@ConfigurationProperties("samling.bounces")
public record BounceSettings(
        @DefaultValue("") String host,
        @DefaultValue("-1") int port,
        @DefaultValue("imaps") String protocol,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("1m") Duration every) {

    boolean given() {
        return !host.isBlank();
    }

    /** The password stays out of logs. */
    @Override
    public String toString() {
        return protocol + "://" + user + "@" + host + ":" + port + "/" + folder;
    }
}
