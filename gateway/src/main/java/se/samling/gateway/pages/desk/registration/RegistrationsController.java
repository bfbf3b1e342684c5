package se.samling.gateway.pages.desk.registration;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.pages.desk.NextPage;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.words.Words;

/** An event's registrations by state, found by name, and one of them cancelled by hand. */
@Controller
class RegistrationsController {

    private static final List<String> STATES = List.of("confirmed", "waiting", "cancelled", "awaiting-proof");

    private final EventClient events;
    private final RegistrationList list;
    private final Words words;

    RegistrationsController(EventClient events, RegistrationList list, Words words) {
        this.events = events;
        this.list = list;
        this.words = words;
    }

    @GetMapping("/arrangor/traffar/{slug}/anmalningar")
    String registrations(
            @PathVariable String slug,
            @RequestParam(name = "lage", required = false) @Nullable String state,
            @RequestParam(name = "sok", required = false) @Nullable String query,
            @RequestParam(name = "fran", required = false) @Nullable String cursor,
            Model model) {
        var event = events.event(slug);
        var wanted = state != null && STATES.contains(state) ? state : null;
        var page = events.registrations(event.id(), wanted, Forms.blankToNull(query), cursor);
        model.addAttribute("event", event);
        model.addAttribute("waiting", CountsController.waiting(event));
        model.addAttribute("rows", page.items());
        model.addAttribute("states", STATES);
        model.addAttribute("state", wanted);
        model.addAttribute("query", query);
        model.addAttribute(
                "next",
                NextPage.of(page.next(), "/arrangor/traffar/" + slug + "/anmalningar", "lage", wanted, "sok", query));
        return "desk/registration/registrations";
    }

    /** Everything as a table for a spreadsheet, fetched page by page while it is read. */
    @GetMapping("/arrangor/traffar/{slug}/anmalningar.csv")
    void download(@PathVariable String slug, HttpServletResponse response) throws IOException {
        var event = events.event(slug);
        var first = events.registrations(event.id(), null, null, null);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(event.slug() + ".csv", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        list.write(event, first, response.getWriter());
    }

    @GetMapping("/arrangor/traffar/{slug}/anmalningar/{id}/avboka")
    String ask(@PathVariable String slug, @PathVariable UUID id, Model model) {
        model.addAttribute("event", events.event(slug));
        model.addAttribute("registration", events.registration(id));
        return "desk/registration/cancel";
    }

    @PostMapping("/arrangor/traffar/{slug}/anmalningar/{id}/avboka")
    String cancel(@PathVariable String slug, @PathVariable UUID id, RedirectAttributes redirect) {
        var name = events.registration(id).name();
        events.cancelRegistration(id);
        redirect.addFlashAttribute("done", words.say("desk.registrations.cancelled", name));
        return "redirect:/arrangor/traffar/" + slug + "/anmalningar";
    }
}
