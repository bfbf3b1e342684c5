package se.samling.gateway.pages.enrolment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.calls.FileTransfers;
import se.samling.gateway.calls.Service;
import se.samling.gateway.client.docs.DocsClient;
import se.samling.gateway.edge.FormLimits;
import se.samling.gateway.pages.Passing;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.words.Words;

/** The minutes of the board's decision as a file: handed in, read, and taken back by the organisation's contact (R3.2). */
@Controller
@RequestMapping("/ansokan/{token}/protokoll")
class MinutesController {

    private final FileTransfers files;
    private final DocsClient docs;
    private final Passing passing;
    private final OwnPage page;
    private final Forms forms;
    private final FormLimits limits;
    private final Words words;

    MinutesController(
            FileTransfers files,
            DocsClient docs,
            Passing passing,
            OwnPage page,
            Forms forms,
            FormLimits limits,
            Words words) {
        this.files = files;
        this.docs = docs;
        this.passing = passing;
        this.page = page;
        this.forms = forms;
        this.limits = limits;
        this.words = words;
    }

    @GetMapping("/{id}")
    void read(@PathVariable String token, @PathVariable UUID id, HttpServletResponse response) {
        passing.file("/api/enrolments/" + token + "/minutes/" + id + "/content", response);
    }

    @PostMapping
    String attach(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        if (file == null || file.isEmpty()) {
            response.setStatus(422);
            model.addAttribute("errors", FormErrors.field("file", words.say("desk.attachment.choose-file")));
            return page.show(token, null, model);
        }
        try {
            limits.count(request, null);
            var parts = new LinkedMultiValueMap<String, Object>();
            parts.add("file", file.getResource());
            files.upload(Service.DOCS, "/api/enrolments/" + token + "/minutes", parts);
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return page.show(token, null, model);
        }
        redirect.addFlashAttribute("done", words.say("minutes.done"));
        return "redirect:/ansokan/" + token;
    }

    @PostMapping("/{id}/ta-bort")
    String remove(@PathVariable String token, @PathVariable UUID id, RedirectAttributes redirect) {
        docs.removeMinutes(token, id);
        redirect.addFlashAttribute("done", words.say("minutes.removed"));
        return "redirect:/ansokan/" + token;
    }
}
