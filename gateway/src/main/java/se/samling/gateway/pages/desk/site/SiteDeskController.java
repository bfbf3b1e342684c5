package se.samling.gateway.pages.desk.site;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.client.Text;
import se.samling.gateway.client.event.AfterwordClient;
import se.samling.gateway.client.event.NoticeDraft;
import se.samling.gateway.pages.desk.network.OwnNetworks;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.pages.form.Option;
import se.samling.gateway.pages.form.Typed;
import se.samling.gateway.words.Words;

/** Notices of the organiser's hosts, and what readers answered about their pages. */
@Controller
class SiteDeskController {

    private final AfterwordClient afterword;
    private final OwnNetworks own;
    private final Forms forms;
    private final Words words;

    SiteDeskController(AfterwordClient afterword, OwnNetworks own, Forms forms, Words words) {
        this.afterword = afterword;
        this.own = own;
        this.forms = forms;
        this.words = words;
    }

    /** A notice as it is typed. */
    record NoticeFields(
            @Nullable String hostId,
            @Nullable String text,
            @Nullable String textEn,
            @Nullable String until) {

        NoticeDraft toApi() {
            return new NoticeDraft(
                    hostId != null && Forms.isId(hostId) ? UUID.fromString(hostId) : null,
                    new Text(text == null ? "" : text.strip(), Forms.blankToNull(textEn)),
                    Typed.day(until));
        }
    }

    @GetMapping("/arrangor/sidorna")
    String site(Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        return show(new NoticeFields(own.hosts().keySet().stream().findFirst().orElse(null), null, null, null), model);
    }

    @PostMapping("/arrangor/sidorna")
    String put(
            @ModelAttribute("form") NoticeFields form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            afterword.put(form.toApi());
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return show(form, model);
        }
        redirect.addFlashAttribute("done", words.say("desk.site.put"));
        return "redirect:/arrangor/sidorna";
    }

    @PostMapping("/arrangor/sidorna/{id}/ta-ned")
    String takeDown(@PathVariable UUID id, RedirectAttributes redirect) {
        afterword.takeDown(id);
        redirect.addFlashAttribute("done", words.say("desk.site.taken-down"));
        return "redirect:/arrangor/sidorna";
    }

    private String show(NoticeFields form, Model model) {
        var hosts = own.hosts();
        model.addAttribute("form", form);
        model.addAttribute(
                "hosts",
                hosts.entrySet().stream()
                        .map(host -> new Option(host.getKey(), host.getValue(), null))
                        .toList());
        model.addAttribute(
                "notices",
                hosts.isEmpty()
                        ? List.of()
                        : afterword.notices(
                                hosts.keySet().stream().map(UUID::fromString).toList()));
        model.addAttribute("answers", afterword.answers());
        return "desk/site/site";
    }
}
