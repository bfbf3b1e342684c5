package se.samling.gateway.pages.desk.declaration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.client.declaration.DeclarationClient;
import se.samling.gateway.pages.desk.attachment.Attachments;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.words.Words;

/** The scanned paper of a signature: attached, and taken away again. */
@Controller
@RequestMapping("/arrangor/deklarationer/{slug}/underskrifter/{id}/bilagor")
class ScanController {

    private final DeclarationClient declarations;
    private final SignaturePage page;
    private final Attachments attachments;
    private final Forms forms;
    private final Words words;

    ScanController(
            DeclarationClient declarations, SignaturePage page, Attachments attachments, Forms forms, Words words) {
        this.declarations = declarations;
        this.page = page;
        this.attachments = attachments;
        this.forms = forms;
        this.words = words;
    }

    @PostMapping
    String attach(
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var missing = attachments.missing(file);
        if (file == null || missing != null) {
            response.setStatus(422);
            model.addAttribute("errors", missing);
            return page.show(slug, id, model);
        }
        try {
            attachments.attach(id, file);
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return page.show(slug, id, model);
        }
        redirect.addFlashAttribute(
                "done", words.say("desk.attachment.attached", String.valueOf(file.getOriginalFilename())));
        return back(slug, id);
    }

    @GetMapping("/{file}/ta-bort")
    String ask(@PathVariable String slug, @PathVariable UUID id, @PathVariable UUID file, Model model) {
        model.addAttribute("attachment", attachments.one(id, file));
        model.addAttribute("here", "declarations");
        model.addAttribute("record", declarations.signature(id).organisation());
        model.addAttribute("base", "/arrangor/deklarationer/" + slug + "/underskrifter/" + id);
        return "desk/attachment/remove";
    }

    @PostMapping("/{file}/ta-bort")
    String remove(
            @PathVariable String slug, @PathVariable UUID id, @PathVariable UUID file, RedirectAttributes redirect) {
        var attachment = attachments.one(id, file);
        attachments.remove(attachment.id());
        redirect.addFlashAttribute("done", words.say("desk.attachment.removed", attachment.fileName()));
        return back(slug, id);
    }

    private static String back(String slug, UUID id) {
        return "redirect:/arrangor/deklarationer/" + slug + "/underskrifter/" + id;
    }
}
