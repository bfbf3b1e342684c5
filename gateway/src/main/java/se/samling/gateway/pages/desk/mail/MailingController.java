package se.samling.gateway.pages.desk.mail;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.calls.Sections;
import se.samling.gateway.calls.Service;
import se.samling.gateway.client.event.BulkClient;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.client.notification.MailLogClient;
import se.samling.gateway.client.notification.Mailing;
import se.samling.gateway.client.notification.MailingClient;
import se.samling.gateway.client.notification.MailingRelease;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.pages.form.Option;
import se.samling.gateway.words.Dates;
import se.samling.gateway.words.Words;

/** An organiser's own mailing about an event: written, looked at as each recipient reads it, tried, sent or set a time, stopped. */
@Controller
@RequestMapping("/arrangor/traffar/{slug}/utskick/egna")
class MailingController {

    private static final List<String> WHO = List.of("confirmed", "waiting", "counted", "unanswered");
    private static final List<String> MODES = List.of("both", "on-site", "digital");
    private static final Map<String, String> NAMES = Map.of(
            "subject.sv", "subject",
            "subject.en", "subjectEn",
            "words.sv", "words",
            "words.en", "wordsEn",
            "at", "day");

    private final EventClient events;
    private final BulkClient bulk;
    private final MailingClient mailings;
    private final MailLogClient mails;
    private final Sections sections;
    private final Forms forms;
    private final Words words;
    private final Dates dates;

    MailingController(
            EventClient events,
            BulkClient bulk,
            MailingClient mailings,
            MailLogClient mails,
            Sections sections,
            Forms forms,
            Words words,
            Dates dates) {
        this.mails = mails;
        this.sections = sections;
        this.events = events;
        this.bulk = bulk;
        this.mailings = mailings;
        this.forms = forms;
        this.words = words;
        this.dates = dates;
    }

    /** For those whom the address names, as a list of registrations leads here; for all with a place where it names nobody. */
    @GetMapping("/nytt")
    String blank(@PathVariable String slug, @ModelAttribute("form") MailingForm form, Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        return form(slug, null, form.who() == null && form.urval() == null ? MailingForm.EMPTY : form, model);
    }

    @PostMapping("/nytt")
    String draft(
            @PathVariable String slug,
            @ModelAttribute("form") MailingForm form,
            Model model,
            HttpServletResponse response) {
        try {
            return to(
                    slug, mailings.draft(events.event(slug).id(), form.toApi()).id());
        } catch (RuntimeException failure) {
            forms.refused(failure, NAMES, model, response);
            return form(slug, null, form, model);
        }
    }

    @GetMapping("/{id}/andra")
    String edit(@PathVariable String slug, @PathVariable UUID id, Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        var mailing = mailings.mailing(id);
        return form(slug, mailing, MailingForm.of(mailing), model);
    }

    @PostMapping("/{id}/andra")
    String change(
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestParam int version,
            @ModelAttribute("form") MailingForm form,
            Model model,
            HttpServletResponse response) {
        try {
            return to(slug, mailings.change(id, tag(version), form.toApi()).id());
        } catch (RuntimeException failure) {
            forms.refused(failure, NAMES, model, response);
            return form(slug, mailings.mailing(id), form, model);
        }
    }

    @GetMapping("/{id}")
    String one(
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestParam(name = "till", required = false) @Nullable UUID recipient,
            MailFilter filter,
            Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        return show(slug, id, recipient, null, null, filter, model);
    }

    /** The mail alone, for the frame it is shown in. */
    @GetMapping("/{id}/html")
    ResponseEntity<String> html(
            @PathVariable UUID id, @RequestParam(name = "till", required = false) @Nullable UUID recipient) {
        return MailFrame.of(mailings.preview(id, recipient, words.language()));
    }

    @PostMapping("/{id}/prova")
    String test(
            @PathVariable String slug,
            @PathVariable UUID id,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            mailings.test(id);
        } catch (RuntimeException failure) {
            forms.refused(failure, NAMES, model, response);
            return show(slug, id, null, null, null, MailFilter.NONE, model);
        }
        redirect.addFlashAttribute("done", words.say("desk.mailing.tested"));
        return to(slug, id);
    }

    @PostMapping("/{id}/skicka")
    String sendNow(
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestParam int version,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            redirect.addFlashAttribute("done", done(mailings.release(id, tag(version), new MailingRelease(null))));
        } catch (RuntimeException failure) {
            forms.refused(failure, NAMES, model, response);
            return show(slug, id, null, null, null, MailFilter.NONE, model);
        }
        return to(slug, id);
    }

    /** Both a day and a clock: what is left empty must not mean now. */
    @PostMapping("/{id}/schemalagg")
    String schedule(
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String clock,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (day.isBlank() || clock.isBlank()) {
            response.setStatus(422);
            model.addAttribute(
                    "errors",
                    day.isBlank()
                            ? FormErrors.field("day", words.say("desk.mailing.choose-day"))
                            : FormErrors.field("clock", words.say("desk.mailing.choose-clock")));
            return show(slug, id, null, day, clock, MailFilter.NONE, model);
        }
        try {
            var at = at(events.event(slug), day, clock);
            redirect.addFlashAttribute("done", done(mailings.release(id, tag(version), new MailingRelease(at))));
        } catch (RuntimeException failure) {
            forms.refused(failure, NAMES, model, response);
            return show(slug, id, null, day, clock, MailFilter.NONE, model);
        }
        return to(slug, id);
    }

    @PostMapping("/{id}/stoppa")
    String stop(@PathVariable String slug, @PathVariable UUID id, RedirectAttributes redirect) {
        mailings.stop(id);
        redirect.addFlashAttribute("done", words.say("desk.mailing.stopped"));
        return to(slug, id);
    }

    @PostMapping("/{id}/ta-bort")
    String discard(@PathVariable String slug, @PathVariable UUID id, RedirectAttributes redirect) {
        mailings.discard(id);
        redirect.addFlashAttribute("done", words.say("desk.mailing.discarded"));
        return "redirect:/arrangor/traffar/" + slug + "/utskick";
    }

    private String done(Mailing mailing) {
        return mailing.sendAt() != null && "scheduled".equals(mailing.state())
                ? words.say("desk.mailing.scheduled", dates.at(mailing.sendAt()))
                : words.say("desk.mailing.sent", mailing.recipients() == null ? 0 : mailing.recipients());
    }

    /** On the event's wall clock; a day that cannot be read is long past, which the service says. */
    private static Instant at(EventDetail event, String day, String clock) {
        try {
            return LocalDateTime.parse(day + "T" + clock)
                    .atZone(ZoneId.of(event.zone()))
                    .toInstant();
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }

    private String show(
            String slug,
            UUID id,
            @Nullable UUID recipient,
            @Nullable String day,
            @Nullable String clock,
            MailFilter filter,
            Model model) {
        var mailing = mailings.mailing(id);
        var recipients = mailings.recipients(id);
        var event = events.event(slug);
        model.addAttribute("event", event);
        model.addAttribute("mailing", mailing);
        choice(event, mailing.choice(), model);
        model.addAttribute("recipients", recipients);
        log(slug, mailing, filter, model);
        if ("draft".equals(mailing.state())) {
            model.addAttribute(
                    "sender", sections.ask(Service.NOTIFICATION, mails::sender).section());
        }
        var reader = recipient != null || recipients.isEmpty()
                ? recipient
                : recipients.getFirst().id();
        model.addAttribute("recipient", reader);
        model.addAttribute("mail", mailings.preview(id, reader, words.language()));
        model.addAttribute("day", day);
        model.addAttribute("clock", clock);
        return "desk/mail/mailing";
    }

    /** What became of its mails, once there are any. */
    private void log(String slug, Mailing mailing, MailFilter filter, Model model) {
        if (mailing.sentAt() != null) {
            var acts = "/arrangor/traffar/" + slug + "/utskick";
            var page = acts + "/egna/" + mailing.id();
            model.addAttribute("log", MailLog.of(mails, mailing.eventId(), mailing.id(), acts, page, filter));
        }
    }

    private String form(String slug, @Nullable Mailing mailing, MailingForm form, Model model) {
        var event = events.event(slug);
        model.addAttribute("event", event);
        model.addAttribute("mailing", mailing);
        choice(event, form.urval(), model);
        model.addAttribute("form", form);
        model.addAttribute("audiences", options("desk.mailing.who.", WHO));
        model.addAttribute("modes", options("desk.mailing.mode.", MODES));
        return "desk/mail/write";
    }

    /** How many were chosen, and when; one that is no longer kept has been written to long ago. */
    private void choice(EventDetail event, @Nullable UUID id, Model model) {
        if (id != null) {
            model.addAttribute(
                    "choice",
                    sections.ask(Service.EVENT, () -> bulk.choice(event.id(), id))
                            .section());
        }
    }

    private List<Option> options(String prefix, List<String> codes) {
        return codes.stream()
                .map(code -> new Option(code, words.say(prefix + code), null))
                .toList();
    }

    private static String tag(int version) {
        return "\"" + version + "\"";
    }

    private static String to(String slug, UUID id) {
        return "redirect:/arrangor/traffar/" + slug + "/utskick/egna/" + id;
    }
}
