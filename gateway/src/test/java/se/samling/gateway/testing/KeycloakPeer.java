package se.samling.gateway.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Keycloak as the gateway sees it: the four addresses of a realm, real signed tokens, PKCE demanded. Whoever comes to the
 * log-in page is {@link #person} at once.
 */
public final class KeycloakPeer implements AutoCloseable {

    private static final String REALM = "/realms/samling";

    private final HttpServer server;
    private final RSAKey key;
    private final Map<String, String> nonces = new ConcurrentHashMap<>();
    private final List<Map<String, String>> askedToLogIn = new CopyOnWriteArrayList<>();
    private final Map<String, String> programs = new ConcurrentHashMap<>();
    private final AtomicInteger programsAsked = new AtomicInteger();
    private final AtomicInteger refreshed = new AtomicInteger();
    private volatile Person person = new Person("Sam Sund", "sam@myndighet.example", List.of());
    private volatile boolean away;
    private volatile boolean sessionsEnded;
    private volatile int tokenSeconds = 300;

    /** Who logs in next. */
    public record Person(String name, String email, List<String> roles) {}

    public KeycloakPeer() {
        try {
            key = new RSAKeyGenerator(2048).keyID("test").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    public URI issuer() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + REALM);
    }

    public void person(Person next) {
        person = next;
    }

    public void away(boolean isAway) {
        away = isAway;
    }

    /** No refresh token is worth anything any more. */
    public void sessionsEnded(boolean ended) {
        sessionsEnded = ended;
    }

    public void tokenSeconds(int seconds) {
        tokenSeconds = seconds;
    }

    /** The parameters of every log-in that began here, in order. */
    public List<Map<String, String>> askedToLogIn() {
        return askedToLogIn;
    }

    /** A client that gets {@code program-token} for its secret. */
    public void program(String clientId, String secret) {
        programs.put(clientId, secret);
    }

    /** How often a program's token was asked for. */
    public int programsAsked() {
        return programsAsked.get();
    }

    public int refreshed() {
        return refreshed.get();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (away) {
                return;
            }
            switch (exchange.getRequestURI().getPath().substring(REALM.length())) {
                case "/protocol/openid-connect/certs" -> json(exchange, 200, new JWKSet(key.toPublicJWK()).toString());
                case "/protocol/openid-connect/auth" -> logIn(exchange);
                case "/protocol/openid-connect/token" -> token(exchange);
                case "/protocol/openid-connect/logout" ->
                    redirect(
                            exchange,
                            parameters(exchange.getRequestURI().getRawQuery()).get("post_logout_redirect_uri"));
                default -> json(exchange, 404, "{}");
            }
        }
    }

    private void logIn(HttpExchange exchange) throws IOException {
        var asked = parameters(exchange.getRequestURI().getRawQuery());
        askedToLogIn.add(asked);
        if (!"S256".equals(asked.get("code_challenge_method"))) {
            json(exchange, 400, "{\"error\":\"PKCE is demanded\"}");
            return;
        }
        var code = UUID.randomUUID().toString();
        nonces.put(code, asked.get("nonce"));
        redirect(
                exchange,
                asked.get("redirect_uri") + "?code=" + code + "&state="
                        + java.net.URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8));
    }

    private void token(HttpExchange exchange) throws IOException {
        var asked = parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String nonce = null;
        if ("client_credentials".equals(asked.get("grant_type"))) {
            programsAsked.incrementAndGet();
            boolean known = programs.getOrDefault(asked.get("client_id"), "").equals(asked.get("client_secret"));
            json(
                    exchange,
                    known ? 200 : 401,
                    known
                            ? "{\"access_token\":\"program-token\",\"token_type\":\"Bearer\",\"expires_in\":60}"
                            : "{\"error\":\"unauthorized_client\"}");
            return;
        }
        if ("refresh_token".equals(asked.get("grant_type"))) {
            if (sessionsEnded) {
                json(exchange, 400, "{\"error\":\"invalid_grant\"}");
                return;
            }
            refreshed.incrementAndGet();
        } else if (asked.get("code_verifier") == null) {
            json(exchange, 400, "{\"error\":\"invalid_request\"}");
            return;
        } else {
            nonce = nonces.remove(asked.get("code"));
        }
        json(exchange, 200, """
                {"access_token":"%s","id_token":"%s","refresh_token":"%s","token_type":"Bearer","expires_in":%d,"scope":"openid profile email"}
                """.formatted(accessToken(), idToken(nonce), UUID.randomUUID(), tokenSeconds));
    }

    /** An access token as Keycloak would issue it to {@link #person}. */
    public String accessToken() {
        return signed(new JWTClaimsSet.Builder()
                .issuer(issuer().toString())
                .subject("subject-" + person.email())
                .audience("samling-api")
                .claim("roles", person.roles())
                .claim("person_id", personId())
                .claim("email", person.email())
                .expirationTime(Date.from(Instant.now().plusSeconds(tokenSeconds)))
                .build());
    }

    /** Null for an account that is nobody in the register. */
    private @Nullable String personId() {
        return person.roles().contains("admin")
                ? null
                : UUID.nameUUIDFromBytes(person.email().getBytes(StandardCharsets.UTF_8))
                        .toString();
    }

    private String idToken(String nonce) {
        return signed(new JWTClaimsSet.Builder()
                .issuer(issuer().toString())
                .subject("subject-" + person.email())
                .audience("samling-gateway")
                .claim("name", person.name())
                .claim("person_id", personId())
                .claim("email", person.email())
                .claim("nonce", nonce)
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .build());
    }

    private String signed(JWTClaimsSet claims) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
    }

    private static void json(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static Map<String, String> parameters(String encoded) {
        var found = new HashMap<String, String>();
        for (var pair : encoded.split("&")) {
            int at = pair.indexOf('=');
            found.put(
                    URLDecoder.decode(pair.substring(0, at), StandardCharsets.UTF_8),
                    URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
        }
        return found;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
