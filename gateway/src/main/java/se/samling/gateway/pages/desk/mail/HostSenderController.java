package se.samling.gateway.pages.desk.mail;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.client.notification.HostSender;
import se.samling.gateway.client.notification.HostSenderClient;
import se.samling.gateway.pages.desk.network.OwnNetworks;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.words.Words;

/** The addresses that the organiser's hosts write from, one host at a time: asked for, asked again, taken away. */
@Controller
@RequestMapping("/arrangor/mejl/avsandare")
class HostSenderController {

    private static final String HOME = "/arrangor/mejl/avsandare";

    private final HostSenderClient senders;
    private final OwnNetworks own;
    private final Forms forms;
    private final Words words;

    HostSenderController(HostSenderClient senders, OwnNetworks own, Forms forms, Words words) {
        this.senders = senders;
        this.own = own;
        this.forms = forms;
        this.words = words;
    }

    /** {@code vard}: the host's id; the organiser's first where nothing is said. */
    @GetMapping
    String all(@RequestParam(name = "vard", required = false) @Nullable String host, Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        return show(host, null, model);
    }

    @PostMapping
    String ask(
            @RequestParam(name = "vard") UUID host,
            @RequestParam(defaultValue = "") String address,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            var asked = senders.ask(host, new HostSender.Wanted(Forms.blankToNull(address)));
            return done(redirect, words.say("desk.own-sender.asked", asked.address()), host);
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return show(host.toString(), address, model);
        }
    }

    @PostMapping("/{id}/igen")
    String again(@PathVariable UUID id, RedirectAttributes redirect) {
        var asked = senders.again(id);
        return done(redirect, words.say("desk.own-sender.asked", asked.address()), asked.hostId());
    }

    @PostMapping("/{id}/ta-bort")
    String remove(@PathVariable UUID id, @RequestParam(name = "vard") UUID host, RedirectAttributes redirect) {
        senders.remove(id);
        return done(redirect, words.say("desk.own-sender.removed"), host);
    }

    private static String done(RedirectAttributes redirect, String said, UUID host) {
        redirect.addFlashAttribute("done", said);
        return "redirect:" + HOME + "?vard=" + host;
    }

    private String show(@Nullable String wanted, @Nullable String typed, Model model) {
        var hosts = own.hosts();
        var host = wanted != null && hosts.containsKey(wanted)
                ? wanted
                : hosts.keySet().stream().findFirst().orElse(null);
        model.addAttribute("hosts", hosts);
        model.addAttribute("host", host);
        model.addAttribute("typed", typed);
        model.addAttribute("senders", host == null ? List.of() : senders.senders(UUID.fromString(host)));
        return "desk/mail/own-senders";
    }
}
