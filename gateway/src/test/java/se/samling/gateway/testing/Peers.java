package se.samling.gateway.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything around the gateway, once per test run: four services, Keycloak, PostgreSQL. */
public final class Peers {

    public static final PeerService MEMBERSHIP = new PeerService();
    public static final PeerService EVENT = new PeerService();
    public static final PeerService NOTIFICATION = new PeerService();
    public static final PeerService DOCS = new PeerService();
    public static final KeycloakPeer KEYCLOAK = new KeycloakPeer();

    private static final EmbeddedPostgres POSTGRES = postgres();

    private Peers() {}

    /** The settings a gateway needs to find all of them. */
    public static Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("samling.services.membership", MEMBERSHIP.address().toString());
        settings.put("samling.services.event", EVENT.address().toString());
        settings.put("samling.services.notification", NOTIFICATION.address().toString());
        settings.put("samling.services.docs", DOCS.address().toString());
        settings.put("samling.services.answer-within", "2s");
        settings.put("spring.http.clients.read-timeout", "2s");
        settings.put("samling.oidc.issuer", KEYCLOAK.issuer().toString());
        settings.put("samling.oidc.client-id", "samling-gateway");
        settings.put("samling.oidc.client-secret", "for-tests");
        settings.put("spring.datasource.url", POSTGRES.getJdbcUrl("postgres", "postgres"));
        settings.put("spring.datasource.username", "postgres");
        // No Kafka is there, and the pages do not mind. The feed's own test has a real one.
        settings.put("logging.level.org.apache.kafka", "ERROR");
        return settings;
    }

    /** All services without answers and back from wherever they were. */
    public static void forget() {
        MEMBERSHIP.forget();
        EVENT.forget();
        NOTIFICATION.forget();
        DOCS.forget();
        KEYCLOAK.away(false);
        KEYCLOAK.sessionsEnded(false);
        KEYCLOAK.tokenSeconds(300);
        forgetForms();
    }

    /** The gateway's database. */
    public static DataSource database() {
        return POSTGRES.getPostgresDatabase();
    }

    private static void forgetForms() {
        JdbcClient.create(database()).sql("delete from form_limit").update();
    }

    private static EmbeddedPostgres postgres() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
