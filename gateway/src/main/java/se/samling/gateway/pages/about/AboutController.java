package se.samling.gateway.pages.about;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Pages whose words change with the product, not with its data. */
@Controller
class AboutController {

    @GetMapping("/tillganglighet")
    String accessibility() {
        return "about/accessibility";
    }

    @GetMapping("/integritet")
    String privacy() {
        return "about/privacy";
    }

    @GetMapping("/utloggad")
    String loggedOut() {
        return "about/logged-out";
    }

    @GetMapping("/inloggning-misslyckades")
    String loginFailed() {
        return "about/login-failed";
    }
}
