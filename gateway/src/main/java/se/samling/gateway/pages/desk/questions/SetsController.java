package se.samling.gateway.pages.desk.questions;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.form.FormClient;
import se.samling.gateway.client.form.Insertion;
import se.samling.gateway.client.form.SetDraft;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.words.Words;

/** A host's question sets: kept from this form, put into it, thrown away. */
@Controller
@RequestMapping("/arrangor/traffar/{slug}/formular/frageset")
class SetsController {

    private final EventClient events;
    private final FormClient client;
    private final FormPage page;
    private final Forms forms;
    private final Words words;

    SetsController(EventClient events, FormClient client, FormPage page, Forms forms, Words words) {
        this.events = events;
        this.client = client;
        this.page = page;
        this.forms = forms;
        this.words = words;
    }

    @PostMapping
    String keep(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String name,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        model.addAttribute("name", name);
        return act(
                slug,
                words.say("desk.form.set-kept", name.strip()),
                model,
                response,
                redirect,
                event -> client.keep(new SetDraft(event, null, name.strip())));
    }

    @PostMapping("/{id}/infoga")
    String insert(
            @PathVariable String slug,
            @PathVariable UUID id,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return act(
                slug,
                words.say("desk.form.set-inserted"),
                model,
                response,
                redirect,
                event -> client.insert(event, new Insertion(id)));
    }

    @PostMapping("/{id}/ta-bort")
    String delete(
            @PathVariable String slug,
            @PathVariable UUID id,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return act(slug, words.say("desk.form.set-deleted"), model, response, redirect, event -> client.deleteSet(id));
    }

    @FunctionalInterface
    private interface Act {
        void on(UUID event);
    }

    private String act(
            String slug, String said, Model model, HttpServletResponse response, RedirectAttributes redirect, Act act) {
        var event = events.event(slug);
        try {
            act.on(event.id());
        } catch (RuntimeException failure) {
            forms.refused(failure, field -> "eventId".equals(field) ? "name" : field, model, response);
            return page.show(event, client.form(event.id()), model);
        }
        redirect.addFlashAttribute("done", said);
        return "redirect:/arrangor/traffar/" + slug + "/formular";
    }
}
