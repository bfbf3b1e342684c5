package se.samling.gateway.pages.desk.broadcast;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.client.broadcast.BroadcastClient;
import se.samling.gateway.pages.desk.network.OwnNetworks;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.words.Words;

/** The technical help in all broadcasts of a host: words, questions and answers, a phone number (R1.10). */
@Controller
class HostHelpController {

    private final BroadcastClient broadcasts;
    private final OwnNetworks own;
    private final Forms forms;
    private final Words words;

    HostHelpController(BroadcastClient broadcasts, OwnNetworks own, Forms forms, Words words) {
        this.broadcasts = broadcasts;
        this.own = own;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping("/arrangor/sidorna/hjalp")
    String help(@RequestParam(name = "arrangor", required = false) @Nullable String wanted, Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        var hosts = own.hosts();
        var host = wanted != null && hosts.containsKey(wanted)
                ? wanted
                : hosts.keySet().stream().findFirst().orElse(null);
        if (host != null) {
            model.addAttribute("help", HelpForm.of(broadcasts.hostHelp(UUID.fromString(host))));
        }
        return show(host, model);
    }

    @PostMapping("/arrangor/sidorna/hjalp")
    String keep(
            @RequestParam("arrangor") UUID host,
            @ModelAttribute("help") HelpForm help,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            broadcasts.keepHostHelp(host, help.toApi());
        } catch (RuntimeException failure) {
            forms.refused(failure, HelpForm::field, model, response);
            return show(host.toString(), model);
        }
        redirect.addFlashAttribute("done", words.say("desk.help.saved"));
        redirect.addAttribute("arrangor", host);
        return "redirect:/arrangor/sidorna/hjalp";
    }

    private String show(@Nullable String host, Model model) {
        model.addAttribute("hosts", own.hosts());
        model.addAttribute("host", host);
        return "desk/broadcast/help";
    }
}
