package se.samling.gateway.pages.desk.questions;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.event.RegistrationRow;
import se.samling.gateway.client.form.FormClient;
import se.samling.gateway.pages.desk.NextPage;

/** What people answered: a column per question, how many chose what, and the needs of those who come. */
@Controller
@RequestMapping("/arrangor/traffar/{slug}/formular")
class AnswerTableController {

    private final EventClient events;
    private final FormClient client;
    private final AnswerList list;

    AnswerTableController(EventClient events, FormClient client, AnswerList list) {
        this.events = events;
        this.client = client;
        this.list = list;
    }

    @GetMapping("/svar")
    String answers(
            @PathVariable String slug,
            @RequestParam(name = "fran", required = false) @Nullable String cursor,
            Model model) {
        var event = events.event(slug);
        var page = events.registrations(event.id(), "confirmed", null, cursor);
        model.addAttribute("event", event);
        model.addAttribute("people", page.items());
        model.addAttribute(
                "table",
                client.table(
                        event.id(),
                        page.items().stream().map(RegistrationRow::id).toList()));
        model.addAttribute("next", NextPage.of(page.next(), "/arrangor/traffar/" + slug + "/formular/svar"));
        return "desk/questions/answers";
    }

    @GetMapping("/svar.csv")
    void download(@PathVariable String slug, HttpServletResponse response) throws IOException {
        var event = events.event(slug);
        var first = events.registrations(event.id(), "confirmed", null, null);
        list.write(event, first, response);
    }

    /** For the kitchen and the house: numbers only. */
    @GetMapping("/behov")
    String needs(@PathVariable String slug, Model model) {
        var event = events.event(slug);
        model.addAttribute("event", event);
        model.addAttribute("needs", client.needs(event.id()));
        return "desk/questions/needs";
    }

    /** With names, which is written down; no address leads here, so that nobody reads them by accident. */
    @PostMapping("/behov")
    String people(@PathVariable String slug, Model model) {
        var event = events.event(slug);
        model.addAttribute("people", client.people(event.id()));
        model.addAttribute("event", event);
        model.addAttribute("needs", client.needs(event.id()));
        return "desk/questions/needs";
    }
}
