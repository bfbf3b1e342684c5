package se.samling.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/** Stands in Keycloak's place for one administrator, so that a measurement need not start it: a key and a token (RFC 7517, 7519). */
final class Issuer implements AutoCloseable {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private final HttpServer server;
    private final KeyPair key;
    private final URI address;
    /** Of its own for each issuer, so that a service that knows the key of the one before asks for this one. */
    private final String keyId = UUID.randomUUID().toString();

    Issuer(URI keycloak) throws IOException, GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        key = generator.generateKeyPair();
        address = keycloak.resolve("/realms/samling");
        server = HttpServer.create(new InetSocketAddress("localhost", keycloak.getPort()), 0);
        var keys = keys().getBytes(StandardCharsets.UTF_8);
        server.createContext("/realms/samling/protocol/openid-connect/certs", exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
            }
        });
        server.start();
    }

    String administrator() throws GeneralSecurityException {
        var now = Instant.now().getEpochSecond();
        var signed = encode("{\"alg\":\"RS256\",\"kid\":\"%s\"}".formatted(keyId)) + "."
                + encode("""
                {"iss":"%s","aud":["samling-api"],"sub":"bench","iat":%d,"exp":%d,"email":"bench@samling.example",
                 "email_verified":true,"roles":["admin"]}""".formatted(address, now, now + 3600));
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key.getPrivate());
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + BASE64.encodeToString(signature.sign());
    }

    private String keys() {
        var open = (RSAPublicKey) key.getPublic();
        return """
                {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"%s","n":"%s","e":"%s"}]}""".formatted(keyId, number(open.getModulus()), number(open.getPublicExponent()));
    }

    private static String number(BigInteger number) {
        var bytes = number.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        return BASE64.encodeToString(Arrays.copyOfRange(bytes, sign, bytes.length));
    }

    private static String encode(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
