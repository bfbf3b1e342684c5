package se.samling.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way to Keycloak: remembers where to come back to, and says so plainly when log-in is not possible just now. */
@Controller
class LoginController {

    static final String COME_BACK_TO = "samling.come-back-to";

    /** Asks Keycloak for one act on the way through: its parameter {@code kc_action}. */
    static final String ACT = "samling.act";

    private final KeycloakPresence keycloak;

    LoginController(KeycloakPresence keycloak) {
        this.keycloak = keycloak;
    }

    @GetMapping("/logga-in")
    String logIn(@RequestParam(name = "till", required = false) @Nullable String place, HttpServletRequest request) {
        if (request.getUserPrincipal() != null) {
            return "redirect:" + Places.safe(place);
        }
        keycloak.demand();
        request.getSession().setAttribute(COME_BACK_TO, Places.safe(place));
        return "redirect:/oauth2/authorization/" + KeycloakRegistration.ID;
    }

    /** Whoever has a password may log in without one: Keycloak registers a passkey and leads back. */
    @GetMapping("/mina-sidor/passkey")
    String addPasskey(HttpServletRequest request) {
        keycloak.demand();
        request.getSession().setAttribute(COME_BACK_TO, "/mina-sidor");
        request.getSession().setAttribute(ACT, "webauthn-register-passwordless");
        return "redirect:/oauth2/authorization/" + KeycloakRegistration.ID;
    }
}
