package se.samling.gateway.pages.desk.series;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.client.event.Announcement;
import se.samling.gateway.client.event.EventSummary;
import se.samling.gateway.client.event.Publication;
import se.samling.gateway.client.event.SeriesClient;
import se.samling.gateway.client.event.SeriesDetail;
import se.samling.gateway.client.notification.MailPreview;
import se.samling.gateway.client.notification.NotificationClient;
import se.samling.gateway.client.notification.PlannedTogether;
import se.samling.gateway.pages.desk.mail.MailFrame;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.words.Words;

/** A series comes out: its days, then its invitation. Both show exactly who gets the one mail and what it says. */
@Controller
@RequestMapping("/arrangor/serier/{slug}")
class SeriesReleaseController {

    private static final String SAVE_THE_DATE = "series-save-the-date";

    private final SeriesClient all;
    private final NotificationClient notification;
    private final Forms forms;
    private final Words words;

    SeriesReleaseController(SeriesClient all, NotificationClient notification, Forms forms, Words words) {
        this.all = all;
        this.notification = notification;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping("/tillkannage")
    String ask(@PathVariable String slug, Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        model.addAttribute("saveTheDate", true);
        return announcing(slug, model);
    }

    @PostMapping("/tillkannage")
    String announce(
            @PathVariable String slug,
            @RequestParam(defaultValue = "false") boolean saveTheDate,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            all.announce(all.one(slug).id(), new Announcement(saveTheDate));
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            model.addAttribute("saveTheDate", saveTheDate);
            return announcing(slug, model);
        }
        redirect.addFlashAttribute(
                "done", words.say(saveTheDate ? "desk.series.announced-mailed" : "desk.series.announced"));
        return "redirect:/arrangor/serier/" + slug;
    }

    /** What is sent with the form is the number that was shown. */
    @GetMapping("/publicera")
    String preview(@PathVariable String slug, Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        return publishing(slug, model);
    }

    @PostMapping("/publicera")
    String publish(
            @PathVariable String slug,
            @RequestParam(defaultValue = "-1") int expectedRecipients,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            all.publish(all.one(slug).id(), new Publication(expectedRecipients));
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return publishing(slug, model);
        }
        redirect.addFlashAttribute("done", words.say("desk.publish.done", expectedRecipients));
        return "redirect:/arrangor/serier/" + slug;
    }

    @GetMapping("/mejl")
    ResponseEntity<String> mail(
            @PathVariable String slug,
            @RequestParam(name = "mejl", defaultValue = "series-invitation") String purpose,
            @RequestParam(name = "sprak", defaultValue = "sv") String language) {
        return MailFrame.of(written(all.one(slug), purpose, language));
    }

    private MailPreview written(SeriesDetail series, String purpose, String language) {
        var dates = SAVE_THE_DATE.equals(purpose) ? in(series, "draft") : in(series, "draft", "announced");
        return notification.previewSeveral(
                purpose, language, PlannedTogether.of(series, dates.isEmpty() ? series.dates() : dates, purpose));
    }

    private String announcing(String slug, Model model) {
        var series = all.one(slug);
        int drafts = in(series, "draft").size();
        if (drafts == 0) {
            return "redirect:/arrangor/serier/" + slug;
        }
        model.addAttribute("drafts", drafts);
        return show(series, "desk/series/announce", model);
    }

    private String publishing(String slug, Model model) {
        return show(all.one(slug), "desk/series/publish", model);
    }

    private String show(SeriesDetail series, String template, Model model) {
        model.addAttribute("series", series);
        model.addAttribute("audience", all.audience(series.id()));
        return template;
    }

    private static List<EventSummary> in(SeriesDetail series, String... states) {
        return series.dates().stream()
                .filter(date -> List.of(states).contains(date.state()))
                .toList();
    }
}
