package se.samling.platform.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import se.samling.platform.security.SecurityConfiguration;

/** Tokens as Keycloak would write them, signed by a key of the tests'; add them as {@code Authorization: Bearer …}. */
public final class TestTokens {

    public static final String ISSUER = "https://id.samling.example/realms/samling";
    /** 32 bytes for signed links in tests. */
    public static final String LINK_KEY = "dGVzdC1rZXktdGVzdC1rZXktdGVzdC1rZXktdGVzdC0=";

    /** Where a {@link Replica} finds the key of the tests that started it. */
    static final String KEY_PROPERTY = "samling.tests.key";

    private static final RSAKey KEY = System.getProperty(KEY_PROPERTY) == null ? newKey() : givenKey();

    private TestTokens() {}

    public static String admin() {
        return token(UUID.randomUUID().toString(), null, "admin@samling.example", List.of("admin"));
    }

    public static String organiser(UUID personId) {
        return token("sub-" + personId, personId, "organiser@forum.example", List.of("organiser"));
    }

    public static String member(UUID personId) {
        return token("sub-" + personId, personId, "member@kultur.example", List.of());
    }

    public static String member(UUID personId, String email) {
        return token("sub-" + personId, personId, email, List.of());
    }

    /** A program's that acts for a host, with these scopes. */
    public static String key(UUID hostId, String... scopes) {
        var claims = claims("service-account-" + hostId, null, "", List.of());
        return sign(claims.claim(
                        "api_key",
                        Map.of(
                                "id",
                                UUID.randomUUID().toString(),
                                "host",
                                hostId.toString(),
                                "scopes",
                                List.of(scopes)))
                .build());
    }

    /** The header's value. */
    public static String bearer(String token) {
        return "Bearer " + token;
    }

    public static String token(String subject, @Nullable UUID personId, String email, List<String> roles) {
        return sign(claims(subject, personId, email, roles).build());
    }

    /** For tests of refused tokens: change what must not be. */
    public static JWTClaimsSet.Builder claims(
            String subject, @Nullable UUID personId, String email, List<String> roles) {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(Arrays.asList("samling-api", "account"))
                .subject(subject)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(1, ChronoUnit.HOURS)))
                .claim("person_id", personId == null ? null : personId.toString())
                .claim("email", email)
                .claim("email_verified", true)
                .claim("roles", roles);
    }

    public static String sign(JWTClaimsSet claims) {
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(KEY.getKeyID())
                            .build(),
                    claims);
            jwt.sign(new RSASSASigner(KEY));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public half, as a system property of another process. */
    static String keyForAnother() {
        return "-D" + KEY_PROPERTY + "=" + KEY.toPublicJWK().toJSONString();
    }

    private static RSAKey givenKey() {
        try {
            return RSAKey.parse(System.getProperty(KEY_PROPERTY));
        } catch (ParseException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Trusts the tests' key, with the validators of production. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Decoder {
        @Bean
        JwtDecoder jwtDecoder() throws JOSEException {
            var decoder = NimbusJwtDecoder.withPublicKey(KEY.toRSAPublicKey()).build();
            decoder.setJwtValidator(SecurityConfiguration.validator(ISSUER));
            return decoder;
        }
    }
}
