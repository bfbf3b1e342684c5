package se.samling.gateway.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jwt.JWTParser;
import jakarta.annotation.PreDestroy;
import java.text.ParseException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.samling.gateway.calls.OnBehalfOf;
import se.samling.gateway.client.membership.KeyUseClient;

/**
 * Tells membership-service that a program's key is in use, once a minute at most and beside the request: nobody waits for it, and
 * where nobody hears it, the next minute's use says the same. It is said with the program's own token, so that nobody else can.
 */
@Component
class KeyUses {

    private static final Logger log = LoggerFactory.getLogger(KeyUses.class);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final int MOST = 1000;

    private final KeyUseClient membership;
    private final ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor();
    private final Cache<String, Boolean> told =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(A_MINUTE).build();

    KeyUses(KeyUseClient membership) {
        this.membership = membership;
    }

    /** A service has taken this token; whose it is, if it is a program's, stands in it. */
    void used(String token) {
        keyOf(token)
                .filter(key -> told.asMap().putIfAbsent(key, true) == null)
                .ifPresent(key -> beside.execute(() -> tell(key, token)));
    }

    private void tell(String key, String token) {
        try {
            ScopedValue.where(OnBehalfOf.CURRENT, new OnBehalfOf(token, Locale.of("sv")))
                    .run(membership::used);
        } catch (RuntimeException unheard) {
            log.debug("Nobody heard that key {} was used: {}", key, unheard.toString());
        }
    }

    private static Optional<String> keyOf(String token) {
        try {
            return JWTParser.parse(token).getJWTClaimsSet().getClaim("api_key") instanceof Map<?, ?> key
                    ? Optional.of(String.valueOf(key.get("id")))
                    : Optional.empty();
        } catch (ParseException opaque) {
            return Optional.empty();
        }
    }

    @PreDestroy
    void close() {
        beside.shutdownNow();
    }
}
