package se.samling.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import se.samling.gateway.testing.Browser;
import se.samling.gateway.testing.GatewayTest;
import se.samling.gateway.testing.SampleAnswers;

/** Behind a proxy that ends TLS, as every installation that is not somebody's own machine. */
@GatewayTest
@TestPropertySource(
        properties = {"samling.public-url=https://samling.example", "server.forward-headers-strategy=native"})
class HttpsTests {

    private static final Map<String, String> OVER_TLS = Map.of("X-Forwarded-Proto", "https");

    @LocalServerPort
    int port;

    @Test
    void cookiesAreBoundToThisHostAndToHttps() {
        SampleAnswers.give();
        var form = new Browser(port).get("/natverk/statens-demokratinatverk/ga-med?lang=en", OVER_TLS);
        assertThat(form.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-samling-form=")
                        .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                        .doesNotContain("Domain"))
                .allMatch(cookie -> cookie.contains("Secure"));
    }

    @Test
    void browsersAreToldToStayOnHttps() {
        var page = new Browser(port).get("/tillganglighet", OVER_TLS);
        assertThat(page.header("Strict-Transport-Security")).startsWith("max-age=63072000");
    }
}
