package se.samling.gateway.pages.desk.integration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.client.notification.WebhookClient;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.pages.form.Option;
import se.samling.gateway.words.Words;

/** Adding a webhook, and one webhook with its log. */
@Controller
@RequestMapping("/arrangor/integration/webhookar")
class WebhookController {

    private static final String HOME = "/arrangor/integration/webhookar/";

    private final WebhookClient webhooks;
    private final Forms forms;
    private final Words words;

    WebhookController(WebhookClient webhooks, Forms forms, Words words) {
        this.webhooks = webhooks;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping("/ny")
    String ask(@RequestParam(name = "vard") UUID host, Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        return asked(host, WebhookForm.EMPTY, model);
    }

    @PostMapping("/ny")
    String add(
            @RequestParam(name = "vard") UUID host,
            @ModelAttribute("form") WebhookForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            var made = webhooks.add(host, form.toApi());
            redirect.addFlashAttribute("done", words.say("desk.webhook.added"));
            return "redirect:" + HOME + made.id();
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return asked(host, form, model);
        }
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        return show(id, null, model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable UUID id,
            @ModelAttribute("form") WebhookForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            webhooks.change(id, "\"" + form.version() + "\"", form.toApi());
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return show(id, form, model);
        }
        return done(redirect, "desk.webhook.changed", HOME + id);
    }

    @PostMapping("/{id}/prov")
    String test(@PathVariable UUID id, RedirectAttributes redirect) {
        webhooks.test(id);
        return done(redirect, "desk.webhook.tested", HOME + id);
    }

    @PostMapping("/{id}/hemlighet")
    String newSecret(@PathVariable UUID id, RedirectAttributes redirect) {
        webhooks.newSecret(id);
        return done(redirect, "desk.webhook.new-secret-made", HOME + id);
    }

    @PostMapping("/{id}/anrop/{call}/igen")
    String again(@PathVariable UUID id, @PathVariable UUID call, RedirectAttributes redirect) {
        webhooks.again(id, call);
        return done(redirect, "desk.webhook.again-queued", HOME + id);
    }

    @PostMapping("/{id}/ta-bort")
    String remove(@PathVariable UUID id, RedirectAttributes redirect) {
        var host = webhooks.webhook(id).hostId();
        webhooks.remove(id);
        return done(redirect, "desk.webhook.removed", "/arrangor/integration?vard=" + host);
    }

    private String done(RedirectAttributes redirect, String key, String to) {
        redirect.addFlashAttribute("done", words.say(key));
        return "redirect:" + to;
    }

    private String asked(UUID host, WebhookForm form, Model model) {
        model.addAttribute("host", host);
        model.addAttribute("form", form);
        model.addAttribute("types", types());
        return "desk/integration/webhook-new";
    }

    private String show(UUID id, @Nullable WebhookForm form, Model model) {
        var webhook = webhooks.webhook(id);
        model.addAttribute("webhook", webhook);
        model.addAttribute("calls", webhooks.calls(id));
        model.addAttribute("form", form == null ? WebhookForm.of(webhook) : form);
        model.addAttribute("types", types());
        return "desk/integration/webhook";
    }

    private List<Option> types() {
        return Stream.of(
                        "EventAnnounced",
                        "EventOpened",
                        "EventChanged",
                        "EventMoved",
                        "EventClosed",
                        "EventCancelled",
                        "EventHeld",
                        "RegistrationConfirmed",
                        "RegistrationWaiting",
                        "RegistrationOffered",
                        "RegistrationPromoted",
                        "RegistrationChanged",
                        "RegistrationHandedOver",
                        "RegistrationCancelled")
                .map(type -> new Option(type, words.say("desk.webhook.type." + type), type))
                .toList();
    }
}
