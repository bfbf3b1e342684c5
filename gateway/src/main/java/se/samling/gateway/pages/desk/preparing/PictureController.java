package se.samling.gateway.pages.desk.preparing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.calls.FileTransfers;
import se.samling.gateway.calls.Service;
import se.samling.gateway.client.preparing.PreparingClient;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.words.Words;

/** A contributor's picture: kept with a file, described anew without one, taken away. */
@Controller
class PictureController {

    private static final String PAGE = "/arrangor/medverkande/{id}/bild";
    private static final Map<String, String> NAMES = Map.of(
            "alternative.sv", "alternative",
            "consentedOn", "shownOn",
            "consentedBy", "shownBy");

    private final PreparingClient preparing;
    private final ContributorPage page;
    private final FileTransfers files;
    private final Forms forms;
    private final Words words;

    PictureController(PreparingClient preparing, ContributorPage page, FileTransfers files, Forms forms, Words words) {
        this.preparing = preparing;
        this.page = page;
        this.files = files;
        this.forms = forms;
        this.words = words;
    }

    @PostMapping(PAGE)
    String save(
            @PathVariable UUID id,
            @ModelAttribute("picture") PictureForm form,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var one = page.find(id);
        try {
            if (one.picture() != null && (file == null || file.isEmpty())) {
                preparing.describePicture(id, form.toApi());
            } else if (file == null || file.isEmpty()) {
                return page.refused(id, form, "file", words.say("desk.picture.choose-file"), model, response);
            } else {
                files.upload(Service.EVENT, "/api/contributors/" + id + "/picture", form.with(file));
            }
        } catch (RuntimeException failure) {
            forms.refused(failure, NAMES, model, response);
            return page.show(id, ContributorForm.of(one), form, model);
        }
        redirect.addFlashAttribute("done", words.say("desk.picture.saved"));
        return "redirect:/arrangor/medverkande/" + id;
    }

    @PostMapping(PAGE + "/ta-bort")
    String remove(@PathVariable UUID id, RedirectAttributes redirect) {
        preparing.removePicture(id);
        redirect.addFlashAttribute("done", words.say("desk.picture.removed"));
        return "redirect:/arrangor/medverkande/" + id;
    }
}
