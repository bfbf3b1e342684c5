package se.samling.gateway.pages.desk.queue;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.client.event.QuotaClient;
import se.samling.gateway.pages.desk.Agreeing;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.words.Words;

/** How many places an organisation may have; who gets a place by it is shown before anything is saved. */
@Controller
@RequestMapping("/arrangor/traffar/{slug}/platser")
class QuotaController {

    private final EventClient events;
    private final QuotaClient quotas;
    private final Agreeing agreeing;
    private final Forms forms;
    private final Words words;

    QuotaController(EventClient events, QuotaClient quotas, Agreeing agreeing, Forms forms, Words words) {
        this.events = events;
        this.quotas = quotas;
        this.agreeing = agreeing;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping
    String quotas(@PathVariable String slug, Model model) {
        var event = events.event(slug);
        model.addAttribute("errors", FormErrors.NONE);
        return show(event, QuotaForm.of(quotas.quotas(event.id())), model);
    }

    @PostMapping
    String keep(
            @PathVariable String slug,
            @ModelAttribute("form") QuotaForm form,
            @RequestParam(defaultValue = "save") String step,
            @RequestParam(defaultValue = "") String agreed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var event = events.event(slug);
        try {
            quotas.keep(event.id(), Agreeing.to(step, agreed), form.toApi());
        } catch (RuntimeException failure) {
            forms.refused(failure, form::field, model, response);
            model.addAttribute("asked", agreeing.asked(failure));
            return show(event, form, model);
        }
        redirect.addFlashAttribute("done", words.say("desk.quotas.kept"));
        return "redirect:/arrangor/traffar/" + slug + "/platser";
    }

    private static String show(EventDetail event, QuotaForm form, Model model) {
        model.addAttribute("event", event);
        model.addAttribute("form", form.roomy());
        model.addAttribute("modes", "hybrid".equals(event.mode()) ? List.of("on-site", "digital") : List.of());
        return "desk/queue/quotas";
    }
}
