package se.samling.gateway.calls;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the services answer, and how long the gateway waits for them.
 *
 * @param connectWithin time limit for reaching a service
 * @param answerWithin time limit for its whole answer, files excepted
 */
@ConfigurationProperties("samling.services")
public record ServiceAddresses(
        URI membership,
        URI event,
        URI notification,
        URI docs,
        @DefaultValue("1s") Duration connectWithin,
        @DefaultValue("5s") Duration answerWithin) {

    public URI of(Service service) {
        return switch (service) {
            case MEMBERSHIP -> membership;
            case EVENT -> event;
            case NOTIFICATION -> notification;
            case DOCS -> docs;
            case LOGIN -> throw new IllegalArgumentException("Log-in has its own settings");
        };
    }
}
