package se.samling.gateway.pages.desk.mail;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.client.notification.MailPreview;
import se.samling.gateway.client.notification.Wording;
import se.samling.gateway.client.notification.WordingClient;
import se.samling.gateway.pages.NothingThere;
import se.samling.gateway.pages.desk.network.OwnNetworks;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.pages.form.Option;
import se.samling.gateway.words.Words;

/** A host's own words in its letters: written, seen in a letter before they are kept, and the standard text back. */
@Controller
@RequestMapping("/arrangor/mejl/texter")
class WordingController {

    private static final String HOME = "/arrangor/mejl/texter";
    /** Of the session: the letter looked at last, for the frame it is shown in. */
    private static final String SHOWN = "wording-shown";

    private static final Map<String, String> NAMES = Map.of("words.sv", "sv", "words.en", "en");

    private final WordingClient wordings;
    private final OwnNetworks own;
    private final Forms forms;
    private final Words words;

    WordingController(WordingClient wordings, OwnNetworks own, Forms forms, Words words) {
        this.wordings = wordings;
        this.own = own;
        this.forms = forms;
        this.words = words;
    }

    /** {@code vard}: the host's id; the organiser's first where nothing is said. */
    @GetMapping
    String all(@RequestParam(name = "vard", required = false) @Nullable String wanted, Model model) {
        var hosts = own.hosts();
        var host = wanted != null && hosts.containsKey(wanted)
                ? wanted
                : hosts.keySet().stream().findFirst().orElse(null);
        model.addAttribute("hosts", hosts);
        model.addAttribute("host", host);
        model.addAttribute("wordings", host == null ? List.of() : wordings.wordings(UUID.fromString(host)));
        return "desk/mail/wordings";
    }

    /** {@code fran}: an earlier version to begin with. */
    @GetMapping("/{part}")
    String one(
            @PathVariable String part,
            @RequestParam(name = "vard") UUID host,
            @RequestParam(name = "fran", required = false) @Nullable Integer earlier,
            @ModelAttribute("form") WordingForm asked,
            Model model,
            HttpSession session) {
        model.addAttribute("errors", FormErrors.NONE);
        var now = now(part, host);
        var begun = wordings.versions(part, host).stream()
                .filter(version -> earlier != null && version.version() == earlier)
                .findFirst()
                .orElse(now);
        var form = asked.with(now.version(), begun.words());
        look(wordings.preview(host, form.letter(part), form.language(), form.draft(part)), model, session);
        return show(now, host, form, model);
    }

    /** {@code act}: look, keep, or standard. */
    @PostMapping("/{part}")
    String write(
            @PathVariable String part,
            @RequestParam(name = "vard") UUID host,
            @RequestParam(defaultValue = "look") String act,
            @ModelAttribute("form") WordingForm form,
            Model model,
            HttpServletResponse response,
            HttpSession session,
            RedirectAttributes redirect) {
        try {
            if ("look".equals(act)) {
                look(wordings.preview(host, form.letter(part), form.language(), form.draft(part)), model, session);
                model.addAttribute("errors", FormErrors.NONE);
                return show(now(part, host), host, form, model);
            }
            boolean standard = "standard".equals(act);
            wordings.reword(
                    part, host, "\"" + form.version() + "\"", new Wording.Change(standard ? null : form.words()));
            redirect.addFlashAttribute(
                    "done", words.say(standard ? "desk.wording.standard-again" : "desk.wording.kept"));
            return "redirect:" + HOME + "?vard=" + host;
        } catch (RuntimeException failure) {
            forms.refused(failure, NAMES, model, response);
            return show(now(part, host), host, form, model);
        }
    }

    /** The letter alone, for the frame it is shown in. */
    @GetMapping("/visning")
    ResponseEntity<String> shown(HttpSession session) {
        if (!(session.getAttribute(SHOWN) instanceof String html)) {
            throw new NothingThere("mail");
        }
        return MailFrame.of(html);
    }

    private Wording now(String part, UUID host) {
        return wordings.wordings(host).stream()
                .filter(wording -> wording.part().equals(part))
                .findFirst()
                .orElseThrow(() -> new NothingThere("wording"));
    }

    private static void look(MailPreview mail, Model model, HttpSession session) {
        session.setAttribute(SHOWN, mail.html());
        model.addAttribute("mail", mail);
    }

    private String show(Wording now, UUID host, WordingForm form, Model model) {
        model.addAttribute("host", host);
        model.addAttribute("hostName", own.hosts().get(host.toString()));
        model.addAttribute("wording", now);
        model.addAttribute("versions", wordings.versions(now.part(), host));
        model.addAttribute("form", form);
        model.addAttribute("language", form.language());
        model.addAttribute("letter", form.letter(now.part()));
        model.addAttribute(
                "letters",
                WordingForm.letters(now.part()).stream()
                        .map(letter -> new Option(letter, words.say("desk.mail.purpose." + letter), null))
                        .toList());
        return "desk/mail/wording";
    }
}
