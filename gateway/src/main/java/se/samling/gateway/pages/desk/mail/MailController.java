package se.samling.gateway.pages.desk.mail;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.notification.MailLogClient;
import se.samling.gateway.client.notification.MailingClient;
import se.samling.gateway.client.notification.NotificationClient;
import se.samling.gateway.client.notification.PlannedEvent;
import se.samling.gateway.pages.form.Option;
import se.samling.gateway.words.Words;

/** The mails of one event: what is planned, what became of each, and what each says. */
@Controller
class MailController {

    private static final List<String> PURPOSES = List.of(
            "save-the-date",
            "invitation",
            "registration-confirmed",
            "registration-waiting",
            "registration-offered",
            "registration-promoted",
            "registration-cancelled",
            "reminder-7-days",
            "reminder-1-day",
            "reminder-1-hour",
            "event-moved",
            "reconfirmation-reminder",
            "event-cancelled",
            "thank-you",
            "recording-published",
            "documents-published");

    private final EventClient events;
    private final NotificationClient notification;
    private final MailLogClient mails;
    private final MailingClient mailings;
    private final Words words;

    MailController(
            EventClient events,
            NotificationClient notification,
            MailLogClient mails,
            MailingClient mailings,
            Words words) {
        this.mails = mails;
        this.events = events;
        this.notification = notification;
        this.mailings = mailings;
        this.words = words;
    }

    @GetMapping("/arrangor/traffar/{slug}/utskick")
    String mails(@PathVariable String slug, MailFilter filter, Model model) {
        var event = events.event(slug);
        var page = "/arrangor/traffar/" + slug + "/utskick";
        model.addAttribute("event", event);
        model.addAttribute("mailings", mailings.mailings(event.id()));
        model.addAttribute("answers", mails.calendarAnswers(event.id()));
        model.addAttribute("reminders", notification.reminders(event.id()));
        model.addAttribute("log", MailLog.of(mails, event.id(), null, page, page, filter));
        model.addAttribute("purposes", purposes());
        return "desk/mail/mails";
    }

    @PostMapping("/arrangor/traffar/{slug}/utskick/{id}/igen")
    String again(
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestParam(name = "utskick", required = false) @Nullable UUID mailing,
            RedirectAttributes redirect) {
        var delivery = mails.resend(id);
        redirect.addFlashAttribute("done", words.say("desk.mail.sent-again", delivery.recipientName()));
        return to(slug, mailing);
    }

    /** All that did not arrive, of everything about the event or of one mailing. */
    @PostMapping("/arrangor/traffar/{slug}/utskick/igen")
    String againWhatFailed(
            @PathVariable String slug,
            @RequestParam(name = "utskick", required = false) @Nullable UUID mailing,
            RedirectAttributes redirect) {
        var resent = mails.resendFailed(events.event(slug).id(), mailing);
        redirect.addFlashAttribute("done", words.say("desk.mail.resent", resent.queued()));
        return to(slug, mailing);
    }

    /** The address works again. */
    @PostMapping("/arrangor/traffar/{slug}/utskick/adresser/{id}/fungerar")
    String recovered(
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestParam(name = "utskick", required = false) @Nullable UUID mailing,
            RedirectAttributes redirect) {
        mails.recover(id);
        redirect.addFlashAttribute("done", words.say("desk.mail.recovered"));
        return to(slug, mailing);
    }

    private static String to(String slug, @Nullable UUID mailing) {
        String page = "redirect:/arrangor/traffar/" + slug + "/utskick";
        return mailing == null ? page : page + "/egna/" + mailing;
    }

    @GetMapping("/arrangor/traffar/{slug}/utskick/forhandsgranska")
    String preview(
            @PathVariable String slug,
            @RequestParam(name = "mejl", defaultValue = "invitation") String purpose,
            @RequestParam(name = "sprak", defaultValue = "sv") String language,
            Model model) {
        var event = events.event(slug);
        model.addAttribute("event", event);
        model.addAttribute("purpose", purpose);
        model.addAttribute("language", language);
        model.addAttribute("purposes", purposes());
        model.addAttribute("mail", notification.preview(purpose, language, PlannedEvent.of(event, purpose)));
        return "desk/mail/preview";
    }

    @GetMapping("/arrangor/traffar/{slug}/utskick/forhandsgranska/html")
    ResponseEntity<String> html(
            @PathVariable String slug,
            @RequestParam(name = "mejl", defaultValue = "invitation") String purpose,
            @RequestParam(name = "sprak", defaultValue = "sv") String language) {
        return MailFrame.of(notification.preview(purpose, language, PlannedEvent.of(events.event(slug), purpose)));
    }

    private List<Option> purposes() {
        return PURPOSES.stream()
                .map(purpose -> new Option(purpose, words.say("desk.mail.purpose." + purpose), null))
                .toList();
    }
}
