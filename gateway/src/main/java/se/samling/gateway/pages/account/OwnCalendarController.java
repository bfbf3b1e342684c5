package se.samling.gateway.pages.account;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.client.notification.NotificationClient;
import se.samling.gateway.pages.Calendars;

/** A reader's own calendar feed: where it is, a new address for it, and the feed itself for the calendar program. */
@Controller
class OwnCalendarController {

    private final NotificationClient notification;

    OwnCalendarController(NotificationClient notification) {
        this.notification = notification;
    }

    @GetMapping("/mina-sidor/kalender")
    String mine(Model model) {
        model.addAttribute("feed", notification.myCalendar());
        return "account/calendar";
    }

    @PostMapping("/mina-sidor/kalender/ny-adress")
    String renew(RedirectAttributes redirect) {
        notification.renewMyCalendar();
        redirect.addFlashAttribute("renewed", true);
        return "redirect:/mina-sidor/kalender";
    }

    /** Asked for by calendar programs, which have no session: the address itself is the key. */
    @GetMapping("/min-kalender/{token}")
    ResponseEntity<String> feed(@PathVariable String token) {
        return Calendars.passOn(notification.personCalendar(token), "samling.ics");
    }
}
