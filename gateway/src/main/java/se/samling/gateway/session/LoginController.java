package se.samling.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samling.gateway.calls.Breakers;
import se.samling.gateway.calls.Service;

/** The way to Keycloak: remembers where to come back to, and says so plainly when log-in is not possible just now. */
@Controller
class LoginController {

    static final String COME_BACK_TO = "samling.come-back-to";

    private final LoginSettings login;
    private final Breakers breakers;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(1))
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    LoginController(LoginSettings login, Breakers breakers) {
        this.login = login;
        this.breakers = breakers;
    }

    @GetMapping("/logga-in")
    String logIn(@RequestParam(name = "till", required = false) @Nullable String place, HttpServletRequest request) {
        if (request.getUserPrincipal() != null) {
            return "redirect:" + Places.safe(place);
        }
        breakers.call(Service.LOGIN, this::keycloakStatus, status -> status < 400 ? status : 500);
        request.getSession().setAttribute(COME_BACK_TO, Places.safe(place));
        return "redirect:/oauth2/authorization/" + KeycloakRegistration.ID;
    }

    private int keycloakStatus() throws IOException, InterruptedException {
        int status = http.send(
                        HttpRequest.newBuilder(URI.create(login.serverEndpoint("certs")))
                                .timeout(Duration.ofSeconds(3))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
        if (status >= 400) {
            throw new IOException("Keycloak answered " + status);
        }
        return status;
    }
}
