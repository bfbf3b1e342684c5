package se.samling.gateway.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import se.samling.gateway.calls.Breakers;
import se.samling.gateway.calls.Service;
import se.samling.gateway.calls.ServiceAway;
import se.samling.gateway.session.LoginSettings;
import tools.jackson.databind.JsonNode;

/**
 * Turns the key that a program sends into the token that the services know (ADR 23): Keycloak is asked with the key's own client
 * (RFC 6749, 4.4). Answers are kept for half a minute, which with the token's minute is the longest that a revoked key works.
 */
@Component
class ProgramKeys {

    private static final String BEGINS = "Bearer samling_";
    private static final Pattern KEY = Pattern.compile(
            BEGINS + "([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})_([A-Za-z0-9_-]{43})");
    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final int MOST = 1000;

    private final RestClient http;
    private final String tokenAddress;
    private final Breakers breakers;
    private final Cache<String, Optional<String>> answers =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

    ProgramKeys(RestClient.Builder builder, LoginSettings login, Breakers breakers) {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(1))
                .version(HttpClient.Version.HTTP_1_1)
                .build());
        requests.setReadTimeout(Duration.ofSeconds(5));
        this.http = builder.requestFactory(requests)
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {})
                .build();
        this.tokenAddress = login.serverEndpoint("token");
        this.breakers = breakers;
    }

    static boolean isKey(String authorization) {
        return authorization.startsWith(BEGINS);
    }

    /** Empty for a key that is worth nothing: unknown, revoked, expired or mistyped. @throws ServiceAway with Keycloak */
    Optional<String> token(String authorization) {
        var key = KEY.matcher(authorization);
        if (!key.matches()) {
            return Optional.empty();
        }
        return answers.get(digest(authorization), unseen -> ask(key));
    }

    private Optional<String> ask(Matcher key) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        form.add(
                "client_id",
                "samling-key-"
                        + String.join("-", key.group(1), key.group(2), key.group(3), key.group(4), key.group(5)));
        form.add("client_secret", key.group(6));
        var answer = breakers.call(
                Service.LOGIN,
                () -> http.post()
                        .uri(tokenAddress)
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .body(form)
                        .retrieve()
                        .toEntity(JsonNode.class),
                given -> given.getStatusCode().value());
        if (answer.getStatusCode().is5xxServerError()) {
            throw new ServiceAway(
                    Service.LOGIN, new IllegalStateException("Keycloak answered " + answer.getStatusCode()));
        }
        var body = answer.getBody();
        return answer.getStatusCode().is2xxSuccessful() && body != null
                ? Optional.of(body.path("access_token").asString())
                : Optional.empty();
    }

    /** What is kept in memory must not be worth anything. */
    private static String digest(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
