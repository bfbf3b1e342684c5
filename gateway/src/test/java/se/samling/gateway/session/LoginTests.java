package se.samling.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samling.gateway.GatewayApplication;
import se.samling.gateway.testing.Browser;
import se.samling.gateway.testing.GatewayTest;
import se.samling.gateway.testing.KeycloakPeer.Person;
import se.samling.gateway.testing.Peers;
import se.samling.gateway.testing.SampleAnswers;

/** Log-in against a realm that demands PKCE and signs its tokens. */
@GatewayTest
class LoginTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void answers() {
        SampleAnswers.give();
        Peers.KEYCLOAK.person(new Person("Sam Sund", "sam@myndighet.example", List.of()));
        db.sql("delete from spring_session").update();
    }

    @Test
    void loggingInLeadsBackToWhereTheReaderWanted() {
        var page = new Browser(port).get("/mina-sidor");
        assertThat(page.address().getPath()).isEqualTo("/mina-sidor");
        assertThat(page.text())
                .contains("Inloggad som Sam Sund", "Statens demokratinätverk", "Inbjudningar att svara på");
    }

    @Test
    void servicesGetTheTokenAndTheBrowserNever() {
        var browser = new Browser(port);
        browser.get("/mina-sidor");
        assertThat(Peers.MEMBERSHIP.last("GET /api/people/me").header("Authorization"))
                .startsWith("Bearer ey");
        assertThat(browser.cookies().getCookieStore().getCookies())
                .extracting(HttpCookie::getValue)
                .noneMatch(value -> value.startsWith("ey"));
        assertThat(browser.get("/").body()).doesNotContain("eyJ");
    }

    @Test
    void anonymousReadersHaveNoSession() {
        var browser = new Browser(port);
        browser.get("/");
        browser.get("/natverk/statens-demokratinatverk/ga-med")
                .submit("form.form", Map.of("name", "Sam", "email", "s@m.example"));
        assertThat(db.sql("select count(*) from spring_session")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theSessionOutlivesTheGateway() {
        var browser = new Browser(port);
        browser.get("/mina-sidor");
        try (var second = new SpringApplicationBuilder(GatewayApplication.class)
                .run(Stream.concat(
                                Stream.of("--server.port=0"),
                                Peers.settings().entrySet().stream()
                                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue()))
                        .toArray(String[]::new))) {
            int elsewhere =
                    ((ServletWebServerApplicationContext) second).getWebServer().getPort();
            var page = browser.get("http://localhost:" + elsewhere + "/mina-sidor");
            assertThat(page.address().getPort()).isEqualTo(elsewhere);
            assertThat(page.text()).contains("Inloggad som Sam Sund");
        }
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSites() {
        var login = new Browser(port);
        login.get("/mina-sidor");
        var cookie = login.cookies().getCookieStore().getCookies().stream()
                .filter(one -> one.getName().equals("samling"))
                .findFirst()
                .orElseThrow();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
    }

    @Test
    void loggingOutEndsTheSessionHereAndAtKeycloak() {
        var browser = new Browser(port);
        var page = browser.get("/mina-sidor").submit("form[action$=/logga-ut]", Map.of());
        assertThat(page.address().getPath()).isEqualTo("/utloggad");
        assertThat(browser.get("/").text()).contains("Logga in");
        assertThat(db.sql("select count(*) from spring_session where principal_name is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anOldTokenIsRenewedQuietly() {
        Peers.KEYCLOAK.tokenSeconds(1);
        var browser = new Browser(port);
        browser.get("/mina-sidor");
        int before = Peers.KEYCLOAK.refreshed();
        assertThat(browser.get("/mina-sidor").status()).isEqualTo(200);
        assertThat(Peers.KEYCLOAK.refreshed()).isGreaterThan(before);
    }

    @Test
    void aSessionEndedAtKeycloakIsOverHereToo() {
        Peers.KEYCLOAK.tokenSeconds(1);
        var browser = new Browser(port);
        browser.get("/mina-sidor");
        Peers.KEYCLOAK.sessionsEnded(true);
        assertThat(browser.get("/").text()).contains("Logga in").doesNotContain("Logga ut");
    }

    @Test
    void withoutKeycloakThePublicPagesWorkAndLogInSaysSo() {
        Peers.KEYCLOAK.away(true);
        var browser = new Browser(port);
        assertThat(browser.get("/").status()).isEqualTo(200);
        var page = browser.get("/mina-sidor");
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.text()).contains("Det går inte att logga in just nu");
    }

    @Test
    void withoutKeycloakAnOldSessionStillReadsPublicPages() {
        Peers.KEYCLOAK.tokenSeconds(1);
        var browser = new Browser(port);
        browser.get("/mina-sidor");
        Peers.KEYCLOAK.away(true);
        assertThat(browser.get("/").status()).isEqualTo(200);
        Peers.KEYCLOAK.away(false);
        assertThat(browser.get("/mina-sidor").text()).contains("Inloggad som Sam Sund");
    }

    @Test
    void aPasskeyIsAddedAtKeycloakWhichIsAskedForItOnce() {
        var browser = new Browser(port);
        browser.get("/mina-sidor");
        var page = browser.get("/mina-sidor/passkey");
        assertThat(page.address().getPath()).isEqualTo("/mina-sidor");
        assertThat(Peers.KEYCLOAK.askedToLogIn().getLast())
                .containsEntry("kc_action", "webauthn-register-passwordless");

        new Browser(port).get("/mina-sidor");
        assertThat(Peers.KEYCLOAK.askedToLogIn().getLast()).doesNotContainKey("kc_action");
    }

    @Test
    void logInNeverLeadsToAnotherSite() {
        for (var elsewhere :
                List.of("https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)")) {
            assertThat(Places.safe(elsewhere)).isEqualTo("/");
        }
        assertThat(Places.safe("/natverk/x?y=z")).isEqualTo("/natverk/x?y=z");
    }
}
