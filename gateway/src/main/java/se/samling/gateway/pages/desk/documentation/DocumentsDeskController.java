package se.samling.gateway.pages.desk.documentation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.calls.FileTransfers;
import se.samling.gateway.calls.Service;
import se.samling.gateway.client.docs.DocsClient;
import se.samling.gateway.client.docs.TextDraft;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.words.Words;

/** The documents of one event: what is there, a file or a text more, one taken away (R0.12). */
@Controller
class DocumentsDeskController {

    private final EventClient events;
    private final DocsClient docs;
    private final FileTransfers files;
    private final DocumentPages pages;
    private final Forms forms;
    private final Words words;

    DocumentsDeskController(
            EventClient events, DocsClient docs, FileTransfers files, DocumentPages pages, Forms forms, Words words) {
        this.events = events;
        this.docs = docs;
        this.files = files;
        this.pages = pages;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping("/arrangor/traffar/{slug}/dokument")
    String documents(@PathVariable String slug, Model model) {
        return pages.show(slug, "desk/documentation/documents", DocumentForm.EMPTY, model);
    }

    @GetMapping("/arrangor/traffar/{slug}/dokument/ny-text")
    String text(@PathVariable String slug, Model model) {
        return pages.show(slug, "desk/documentation/text", DocumentForm.EMPTY, model);
    }

    @PostMapping("/arrangor/traffar/{slug}/dokument")
    String upload(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "sv") String language,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var form = new DocumentForm(title, null, language);
        if (file == null || file.isEmpty()) {
            response.setStatus(422);
            model.addAttribute("errors", FormErrors.field("file", words.say("desk.documents.choose-file")));
            return pages.show(slug, "desk/documentation/documents", form, model);
        }
        var named = Forms.blankToNull(title) == null
                ? Objects.requireNonNullElse(file.getOriginalFilename(), file.getName())
                : title.strip();
        try {
            var parts = new LinkedMultiValueMap<String, Object>();
            parts.add("title", named);
            parts.add("language", language);
            Resource content = file.getResource();
            parts.add("file", content);
            files.upload(Service.DOCS, "/api/events/" + events.event(slug).id() + "/documents/files", parts);
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return pages.show(slug, "desk/documentation/documents", form, model);
        }
        return added(slug, named, redirect);
    }

    @PostMapping("/arrangor/traffar/{slug}/dokument/ny-text")
    String write(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "sv") String language,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            docs.addText(events.event(slug).id(), new TextDraft(title.strip(), body, language));
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return pages.show(slug, "desk/documentation/text", new DocumentForm(title, body, language), model);
        }
        return added(slug, title.strip(), redirect);
    }

    @GetMapping("/arrangor/traffar/{slug}/dokument/{id}/ta-bort")
    String ask(@PathVariable String slug, @PathVariable UUID id, Model model) {
        model.addAttribute("event", events.event(slug));
        model.addAttribute("document", docs.document(id));
        return "desk/documentation/remove";
    }

    @PostMapping("/arrangor/traffar/{slug}/dokument/{id}/ta-bort")
    String remove(@PathVariable String slug, @PathVariable UUID id, RedirectAttributes redirect) {
        docs.remove(id);
        redirect.addFlashAttribute("done", words.say("desk.documents.removed"));
        return "redirect:/arrangor/traffar/" + slug + "/dokument";
    }

    private String added(String slug, String title, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", words.say("desk.documents.added", title));
        return "redirect:/arrangor/traffar/" + slug + "/dokument";
    }
}
