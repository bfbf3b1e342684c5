package se.samling.gateway.pages.desk.integration;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.UUID;
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
import se.samling.gateway.calls.Sections;
import se.samling.gateway.calls.Service;
import se.samling.gateway.client.membership.ApiKeyClient;
import se.samling.gateway.client.membership.ApiKeyDraft;
import se.samling.gateway.client.notification.WebhookClient;
import se.samling.gateway.pages.Layout;
import se.samling.gateway.pages.NothingThere;
import se.samling.gateway.pages.desk.network.OwnNetworks;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.pages.form.Option;
import se.samling.gateway.words.Words;

/** API keys and webhooks of the organiser's hosts, one host at a time. What proves a key is on the page that answers its making, and nowhere else. */
@Controller
@RequestMapping("/arrangor/integration")
class IntegrationController {

    private static final String PAGE = "desk/integration/integration";

    /** Of the session: the form that made a key last. The key itself is kept nowhere, so no redirect can carry it. */
    private static final String SENT = "integration.key-form-sent";

    private final ApiKeyClient keys;
    private final WebhookClient webhooks;
    private final OwnNetworks own;
    private final Sections sections;
    private final Forms forms;
    private final Layout layout;
    private final Words words;

    IntegrationController(
            ApiKeyClient keys,
            WebhookClient webhooks,
            OwnNetworks own,
            Sections sections,
            Forms forms,
            Layout layout,
            Words words) {
        this.keys = keys;
        this.webhooks = webhooks;
        this.own = own;
        this.sections = sections;
        this.forms = forms;
        this.layout = layout;
        this.words = words;
    }

    /** {@code vard}: the host's id; the organiser's first where nothing is said. */
    @GetMapping
    String keys(@RequestParam(name = "vard", required = false) @Nullable String host, Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        return show(host, KeyForm.EMPTY, model);
    }

    /** {@code once}: of this very form. A page that is loaded anew sends it again, and that makes no second key. */
    @PostMapping
    String handOut(
            @RequestParam(name = "vard") String host,
            @RequestParam(defaultValue = "") String once,
            @ModelAttribute("form") KeyForm form,
            Model model,
            HttpSession session,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (once.equals(session.getAttribute(SENT))) {
            redirect.addFlashAttribute("done", words.say("desk.keys.made-already"));
            return "redirect:/arrangor/integration?vard=" + UUID.fromString(host);
        }
        try {
            model.addAttribute("made", keys.handOut(UUID.fromString(host), form.toApi()));
            model.addAttribute("errors", FormErrors.NONE);
            session.setAttribute(SENT, once);
            return show(host, KeyForm.EMPTY, model);
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return show(host, form, model);
        }
    }

    @GetMapping("/{host}/{id}/dra-in")
    String askToRevoke(@PathVariable UUID host, @PathVariable UUID id, Model model) {
        model.addAttribute("host", host);
        model.addAttribute(
                "key",
                keys.keys(host).stream()
                        .filter(key -> key.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new NothingThere("api-key")));
        return "desk/integration/revoke";
    }

    @PostMapping("/{host}/{id}/dra-in")
    String revoke(@PathVariable UUID host, @PathVariable UUID id, RedirectAttributes redirect) {
        keys.revoke(host, id);
        redirect.addFlashAttribute("done", words.say("desk.keys.revoked-now"));
        return "redirect:/arrangor/integration?vard=" + host;
    }

    private String show(@Nullable String wanted, KeyForm form, Model model) {
        var hosts = own.hosts();
        var host = wanted != null && hosts.containsKey(wanted)
                ? wanted
                : hosts.keySet().stream().findFirst().orElse(null);
        model.addAttribute("form", form);
        model.addAttribute("once", UUID.randomUUID().toString());
        model.addAttribute("hosts", hosts);
        model.addAttribute("host", host);
        model.addAttribute("site", layout.address(""));
        model.addAttribute("scopes", scopes());
        if (host != null) {
            model.addAttribute(
                    "keys",
                    sections.ask(Service.MEMBERSHIP, () -> keys.keys(UUID.fromString(host)))
                            .section());
            model.addAttribute(
                    "webhooks",
                    sections.ask(Service.NOTIFICATION, () -> webhooks.webhooks(UUID.fromString(host)))
                            .section());
        }
        return PAGE;
    }

    private List<Option> scopes() {
        return ApiKeyDraft.SCOPES.stream()
                .map(scope -> new Option(scope, words.say("desk.keys.scope." + scope.replace(':', '-')), scope))
                .toList();
    }
}
