package se.samling.membership.integration;

import org.springframework.http.HttpStatus;
import se.samling.platform.problem.Problem;

/** A key is made in Keycloak or not at all: 503, and nothing was handed out. */
class KeycloakAway extends Problem {

    KeycloakAway() {
        super(HttpStatus.SERVICE_UNAVAILABLE, "keycloak-away");
    }
}
