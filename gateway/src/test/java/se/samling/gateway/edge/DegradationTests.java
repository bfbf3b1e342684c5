package se.samling.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samling.gateway.calls.Breakers;
import se.samling.gateway.calls.Service;
import se.samling.gateway.testing.Browser;
import se.samling.gateway.testing.GatewayTest;
import se.samling.gateway.testing.Peers;
import se.samling.gateway.testing.SampleAnswers;

/** A service that is away, slow or broken takes its section with it and nothing more. */
@GatewayTest
class DegradationTests {

    @LocalServerPort
    int port;

    @Autowired
    Breakers breakers;

    @BeforeEach
    void answers() {
        SampleAnswers.give();
    }

    @Test
    void withoutEventServiceTheStartPageStillShowsTheNetworks() {
        Peers.EVENT.goAway();
        var page = new Browser(port).get("/");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Träffar kan inte visas just nu", "Statens demokratinätverk");
    }

    @Test
    void withoutMembershipServiceTheStartPageStillShowsTheMeetings() {
        Peers.MEMBERSHIP.goAway();
        var page = new Browser(port).get("/");
        assertThat(page.text()).contains("Uppgifter om nätverk kan inte visas just nu", "Samtal som håller");
    }

    @Test
    void aPageThatCannotDoWithoutTheServiceSaysSo() {
        Peers.MEMBERSHIP.goAway();
        var page = new Browser(port).get("/natverk/statens-demokratinatverk");
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.header("Retry-After")).isEqualTo("15");
        assertThat(page.text()).contains("Inget du har skickat in är borta");
    }

    @Test
    void anAnswerThatBreaksOffCountsAsAwayToo() {
        Peers.MEMBERSHIP.stopHalfway();
        var page = new Browser(port).get("/natverk/statens-demokratinatverk");
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.text()).contains("Inget du har skickat in är borta");
    }

    @Test
    void aSlowServiceIsNotWaitedForLongerThanItsTimeLimit() {
        Peers.EVENT.slow(Duration.ofSeconds(6));
        long start = System.nanoTime();
        var page = new Browser(port).get("/");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(page.text()).contains("Träffar kan inte visas just nu");
    }

    @Test
    void aSlowAnswerToAProgramIsCutOffToo() {
        Peers.EVENT.slow(Duration.ofSeconds(20));
        long start = System.nanoTime();
        assertThat(new Browser(port).get("/api/events").status()).isEqualTo(503);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void nonsenseCountsAsAway() {
        Peers.EVENT.text("GET /api/events", "text/html", "<h1>proxy</h1>", Map.of());
        assertThat(new Browser(port).get("/").text()).contains("Träffar kan inte visas just nu");
    }

    @Test
    void theBreakerOpensAfterFailuresAndSparesTheService() {
        Peers.EVENT.goAway();
        var browser = new Browser(port);
        for (int i = 0; i < 10; i++) {
            browser.get("/");
        }
        assertThat(breakers.of(Service.EVENT).getState()).isEqualTo(CircuitBreaker.State.OPEN);
        int asked = Peers.EVENT.asked().size();
        assertThat(browser.get("/").text()).contains("Träffar kan inte visas just nu");
        assertThat(Peers.EVENT.asked()).hasSize(asked);
        assertThat(breakers.of(Service.MEMBERSHIP).getState()).isEqualTo(CircuitBreaker.State.CLOSED);
    }

    @Test
    void aRefusalIsNoFailure() {
        Peers.EVENT.problem("GET /api/events/upptagen", 503, "busy", "Många är här.", Map.of());
        var browser = new Browser(port);
        for (int i = 0; i < 12; i++) {
            browser.get("/traffar/upptagen");
            browser.get("/traffar/finns-inte");
        }
        assertThat(breakers.of(Service.EVENT).getState()).isEqualTo(CircuitBreaker.State.CLOSED);
    }
}
