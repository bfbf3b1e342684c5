package se.samling.notification.post;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** {@code from}: the address all mail comes from; bounces come back to the same domain. {@code timeLimit}: one SMTP exchange. */
@ConfigurationProperties("samling.mail")
public record PostSettings(
        @DefaultValue("samling@samling.example") String from,
        @DefaultValue("30s") Duration timeLimit) {

    public String domain() {
        return from.substring(from.indexOf('@') + 1);
    }
}
