package se.samling.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.postgresql.Driver;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.context.TestPropertySource;
import se.samling.gateway.testing.Browser;
import se.samling.gateway.testing.GatewayTest;
import se.samling.gateway.testing.Peers;
import se.samling.gateway.testing.SampleAnswers;

@GatewayTest
class FormLimitsTests {

    private static final FormLimits.Settings SETTINGS = new FormLimits.Settings(5, 2, 3);
    private final FormLimits limits = replica(Peers.database());
    private final FormLimits another = replica(Peers.database());

    private static FormLimits replica(DataSource database) {
        return new FormLimits(new SharedLimits().counters(database), SETTINGS);
    }

    private static MockHttpServletRequest from(String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return request;
    }

    @Test
    void oneNetworkAddressMaySendSoManyAndNoMore() {
        for (int i = 0; i < 5; i++) {
            limits.count(from("192.0.2.1"), null);
        }
        assertThatThrownBy(() -> limits.count(from("192.0.2.1"), null)).isInstanceOf(TooManyForms.class);
        assertThatCode(() -> limits.count(from("192.0.2.2"), null)).doesNotThrowAnyException();
    }

    @Test
    void ipv6IsCountedByTheNetworkAHouseholdHas() {
        for (int i = 0; i < 5; i++) {
            limits.count(from("2001:db8:0:1::" + i), null);
        }
        assertThatThrownBy(() -> limits.count(from("2001:db8:0:1::ffff"), null)).isInstanceOf(TooManyForms.class);
        assertThatCode(() -> limits.count(from("2001:db8:0:2::1"), null)).doesNotThrowAnyException();
    }

    @Test
    void nobodysInboxIsFilledFromManyPlaces() {
        limits.count(from("192.0.2.1"), "sam@myndighet.example");
        another.count(from("192.0.2.2"), " SAM@myndighet.example");
        assertThatThrownBy(() -> limits.count(from("192.0.2.3"), "sam@myndighet.example"))
                .isInstanceOfSatisfying(
                        TooManyForms.class,
                        tooMany -> assertThat(tooMany.seconds()).isPositive());
    }

    @Test
    void replicasCountTogether() {
        for (int i = 0; i < 5; i++) {
            (i % 2 == 0 ? limits : another).count(from("192.0.2.1"), null);
        }
        assertThatThrownBy(() -> limits.count(from("192.0.2.1"), null)).isInstanceOf(TooManyForms.class);
        assertThatThrownBy(() -> another.count(from("192.0.2.1"), null)).isInstanceOf(TooManyForms.class);
    }

    @Test
    void theTableKeepsNoAddressAndNothingForLong() {
        limits.count(from("192.0.2.1"), "sam@myndighet.example");
        var database = JdbcClient.create(Peers.database());
        assertThat(database.sql("select id from form_limit").query(String.class).list())
                .hasSize(2)
                .allMatch(id -> id.matches("[0-9a-f]{64}"));
        assertThat(database.sql("select max(expires_at) from form_limit")
                        .query(Long.class)
                        .single())
                .isLessThan(System.currentTimeMillis() + Duration.ofMinutes(11).toMillis());

        database.sql("update form_limit set expires_at = 1").update();
        new SharedLimits.Forgetting(new SharedLimits().counters(Peers.database())).forget();
        assertThat(database.sql("select count(*) from form_limit")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whileTheDatabaseIsAwayEachCountsByItself() {
        var nowhere = new SimpleDriverDataSource(new Driver(), "jdbc:postgresql://localhost:1/none");
        var alone = replica(nowhere);
        for (int i = 0; i < 5; i++) {
            alone.count(from("192.0.2.1"), null);
        }
        assertThatThrownBy(() -> alone.count(from("192.0.2.1"), null)).isInstanceOf(TooManyForms.class);
    }

    @Nested
    @GatewayTest
    @TestPropertySource(properties = "samling.limits.per-minute=2")
    class OnThePages {

        @LocalServerPort
        int port;

        @Test
        void oneTooManyKeepsWhatWasTypedAndSaysWhenToTryAgain() {
            SampleAnswers.give();
            var form = new Browser(port).get("/natverk/statens-demokratinatverk/ga-med");
            for (int i = 0; i < 2; i++) {
                form.submit("form.form", Map.of("name", "Sam", "email", "a" + i + "@m.example"));
            }
            var refused = form.submit("form.form", Map.of("name", "Sam Sund", "email", "b@m.example"));
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.header("Retry-After")).isNotBlank();
            assertThat(refused.html().select("#name").val()).isEqualTo("Sam Sund");
            var api = new Browser(port)
                    .send(
                            HttpRequest.newBuilder(
                                            URI.create("http://localhost:" + port + "/api/networks/x/applications"))
                                    .POST(HttpRequest.BodyPublishers.ofString("{}")),
                            Map.of("Content-Type", "application/json"));
            assertThat(api.status()).isEqualTo(429);
            assertThat(api.body()).contains("urn:samling:problem:too-many");
            assertThat(Peers.MEMBERSHIP.asked())
                    .filteredOn(one -> one.method().equals("POST"))
                    .hasSize(2);
        }
    }
}
