package se.samling.gateway.pages.desk.registration;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.calls.Sections;
import se.samling.gateway.calls.Service;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.client.event.ListClient;
import se.samling.gateway.client.event.OfferClient;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.words.Words;

/** An event's registrations as a table that is filtered, searched, ordered and taken along, and one of them cancelled by hand. */
@Controller
class RegistrationsController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final EventClient events;
    private final ListClient table;
    private final OfferClient offers;
    private final Sections sections;
    private final RegistrationFiles files;
    private final Forms forms;
    private final Words words;

    RegistrationsController(
            EventClient events,
            ListClient table,
            OfferClient offers,
            Sections sections,
            RegistrationFiles files,
            Forms forms,
            Words words) {
        this.events = events;
        this.table = table;
        this.offers = offers;
        this.sections = sections;
        this.files = files;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping("/arrangor/traffar/{slug}/anmalningar")
    String registrations(
            @PathVariable String slug,
            TableFilter filter,
            @RequestParam(name = "fran", required = false) @Nullable String cursor,
            Model model) {
        var event = events.event(slug);
        var counts = sections.ask(Service.EVENT, () -> table.counts(event.id(), filter.api(null)));
        var page = table.rows(event.id(), filter.api(cursor));
        model.addAttribute("event", event);
        model.addAttribute("counts", events.affected(event.id()));
        model.addAttribute("acts", BulkForm.acts(event));
        model.addAttribute(
                "table",
                TableView.of(
                        "/arrangor/traffar/" + slug + "/anmalningar",
                        filter,
                        counts.section().orThrow(),
                        page));
        return "desk/registration/registrations";
    }

    /** What the filter leaves, for a spreadsheet, fetched page by page while it is read. */
    @GetMapping("/arrangor/traffar/{slug}/anmalningar.csv")
    void csv(@PathVariable String slug, TableFilter filter, HttpServletResponse response) throws IOException {
        var event = events.event(slug);
        var first = table.rows(event.id(), filter.api(null));
        files.csv(event, filter, first, response);
    }

    @GetMapping("/arrangor/traffar/{slug}/anmalningar.xlsx")
    void xlsx(@PathVariable String slug, TableFilter filter, HttpServletResponse response) throws IOException {
        var event = events.event(slug);
        var first = table.rows(event.id(), filter.api(null));
        head(event.slug() + ".xlsx", response);
        files.xlsx(event, filter, first, response.getOutputStream());
    }

    private static void head(String name, HttpServletResponse response) {
        response.setContentType(XLSX);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }

    @GetMapping("/arrangor/traffar/{slug}/anmalningar/{id}/avboka")
    String ask(@PathVariable String slug, @PathVariable UUID id, Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        model.addAttribute("reason", "");
        return cancelling(slug, id, model);
    }

    private String cancelling(String slug, UUID id, Model model) {
        var event = events.event(slug);
        model.addAttribute("event", event);
        model.addAttribute("registration", events.registration(id));
        model.addAttribute("next", next(event));
        return "desk/registration/cancel";
    }

    /** What becomes of a place that is given back: nobody waits for it, or the first in line gets it (place) or is asked (offer). */
    private String next(EventDetail event) {
        return event.pools().stream().anyMatch(pool -> Objects.requireNonNullElse(pool.waiting(), 0) > 0)
                ? String.valueOf(offers.terms(event.id()).way())
                : "none";
    }

    @PostMapping("/arrangor/traffar/{slug}/anmalningar/{id}/avboka")
    String cancel(
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var name = events.registration(id).name();
        try {
            events.cancelRegistration(id, Forms.blankToNull(reason));
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            model.addAttribute("reason", reason);
            return cancelling(slug, id, model);
        }
        redirect.addFlashAttribute("done", words.say("desk.registrations.cancelled", name));
        return "redirect:/arrangor/traffar/" + slug + "/anmalningar";
    }
}
