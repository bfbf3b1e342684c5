package se.samling.notification.sender;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the sending domain should say in DNS. {@code allows}: the SPF term that lets the mail server in, such as
 * {@code ip4:192.0.2.10} or {@code include:_spf.post.example}; {@code selector} and {@code key} (base64): what the mail server
 * signs with; blank where that is not known here. {@code resolver}: host:port, blank for the machine's own.
 */
@ConfigurationProperties("samling.sender")
public record SenderSettings(
        @DefaultValue("") String allows,
        @DefaultValue("samling") String selector,
        @DefaultValue("") String key,
        @DefaultValue("") String resolver,
        @DefaultValue("2s") Duration patience) {}
