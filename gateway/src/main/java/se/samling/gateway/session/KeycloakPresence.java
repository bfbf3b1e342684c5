package se.samling.gateway.session;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.springframework.stereotype.Component;
import se.samling.gateway.calls.Breakers;
import se.samling.gateway.calls.Service;
import se.samling.gateway.calls.ServiceAway;

/** Whether Keycloak answers, asked before a browser is sent there: better our words than the browser's. */
@Component
class KeycloakPresence {

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(1))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final URI realm;
    private final Breakers breakers;

    KeycloakPresence(LoginSettings login, Breakers breakers) {
        this.realm = URI.create(login.serverEndpoint("certs"));
        this.breakers = breakers;
    }

    /** @throws ServiceAway if Keycloak does not answer */
    void demand() {
        breakers.call(Service.LOGIN, this::ask, status -> status);
    }

    boolean isThere() {
        try {
            demand();
            return true;
        } catch (ServiceAway away) {
            return false;
        }
    }

    private int ask() throws IOException, InterruptedException {
        var question =
                HttpRequest.newBuilder(realm).timeout(Duration.ofSeconds(3)).build();
        int status = http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status >= 400) {
            throw new IOException("Keycloak answered " + status);
        }
        return status;
    }
}
