package se.samling.gateway.pages.desk.documentation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.client.docs.DocsClient;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.words.Words;

/** Opens an event's documents for everybody, and closes them; each is undone by the other, so neither asks first. */
@Controller
class OpeningController {

    private final EventClient events;
    private final DocsClient docs;
    private final DocumentPages pages;
    private final Forms forms;
    private final Words words;

    OpeningController(EventClient events, DocsClient docs, DocumentPages pages, Forms forms, Words words) {
        this.events = events;
        this.docs = docs;
        this.pages = pages;
        this.forms = forms;
        this.words = words;
    }

    @PostMapping("/arrangor/traffar/{slug}/dokument/oppna")
    String open(@PathVariable String slug, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        return act(slug, docs::open, "desk.documents.opened", model, response, redirect);
    }

    @PostMapping("/arrangor/traffar/{slug}/dokument/stang")
    String close(@PathVariable String slug, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        return act(slug, docs::close, "desk.documents.closed", model, response, redirect);
    }

    private String act(
            String slug,
            Consumer<UUID> act,
            String done,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            act.accept(events.event(slug).id());
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return pages.show(slug, "desk/documentation/documents", DocumentForm.EMPTY, model);
        }
        redirect.addFlashAttribute("done", words.say(done));
        return "redirect:/arrangor/traffar/" + slug + "/dokument";
    }
}
