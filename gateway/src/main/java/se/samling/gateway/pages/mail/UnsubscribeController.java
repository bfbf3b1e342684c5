package se.samling.gateway.pages.mail;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.samling.gateway.client.notification.NotificationClient;

/**
 * The way out of the mails. The POST is also what a mail program sends by itself (RFC 8058): no cookie, no field, answered
 * with 200 and never a redirect.
 */
@Controller
class UnsubscribeController {

    private final NotificationClient notification;

    UnsubscribeController(NotificationClient notification) {
        this.notification = notification;
    }

    @GetMapping("/avregistrera/{token}")
    String ask(@PathVariable String token, Model model) {
        model.addAttribute("unsubscription", notification.unsubscription(token));
        return "mail/unsubscribe";
    }

    @PostMapping("/avregistrera/{token}")
    String unsubscribe(@PathVariable String token, Model model) {
        model.addAttribute("unsubscription", notification.unsubscribe(token));
        return "mail/unsubscribe";
    }

    /** The way back for who pressed by mistake, or changed their mind. */
    @PostMapping("/avregistrera/{token}/angra")
    String subscribeAgain(@PathVariable String token, Model model) {
        model.addAttribute("unsubscription", notification.subscribeAgain(token));
        model.addAttribute("again", true);
        return "mail/unsubscribe";
    }
}
