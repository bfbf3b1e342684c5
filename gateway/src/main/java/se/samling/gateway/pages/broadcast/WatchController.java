package se.samling.gateway.pages.broadcast;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samling.gateway.client.broadcast.BroadcastClient;
import se.samling.gateway.edge.ContentPolicy;
import se.samling.gateway.edge.FormLimits;
import se.samling.gateway.live.LiveSettings;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;

/** The page behind the watch link. Opening it counts nobody; the page says so itself while it is looked at, or a press does. */
@Controller
class WatchController {

    private final BroadcastClient broadcasts;
    private final Forms forms;
    private final FormLimits limits;
    private final ContentPolicy policy;
    private final LiveSettings settings;

    WatchController(
            BroadcastClient broadcasts, Forms forms, FormLimits limits, ContentPolicy policy, LiveSettings settings) {
        this.broadcasts = broadcasts;
        this.forms = forms;
        this.limits = limits;
        this.policy = policy;
        this.settings = settings;
    }

    /** What somebody types to ask. */
    record QuestionForm(@Nullable String text, boolean anonymous, String key) {
        static QuestionForm empty() {
            return new QuestionForm("", false, UUID.randomUUID().toString());
        }
    }

    @GetMapping("/sandning/{token}")
    String watch(
            @PathVariable String token,
            @RequestParam(name = "fraga", required = false) @Nullable String asked,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("asked", asked != null);
        model.addAttribute("form", QuestionForm.empty());
        model.addAttribute("errors", FormErrors.NONE);
        return show("broadcast/watch", token, model, response);
    }

    /** The form on a page of its own, which does not turn fresh under somebody's hands: for readers without scripts. */
    @GetMapping("/sandning/{token}/fraga")
    String question(@PathVariable String token, Model model, HttpServletResponse response) {
        model.addAttribute("form", QuestionForm.empty());
        model.addAttribute("errors", FormErrors.NONE);
        return show("broadcast/ask", token, model, response);
    }

    @PostMapping("/sandning/{token}/fraga")
    String ask(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean anonymous,
            @RequestParam(defaultValue = "") String key,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var id = Forms.isId(key) ? key : UUID.randomUUID().toString();
        try {
            limits.countQuestion(token);
            broadcasts.ask(token, new BroadcastClient.Asked(UUID.fromString(id), text, anonymous));
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            model.addAttribute("form", new QuestionForm(text, anonymous, id));
            return show("broadcast/ask", token, model, response);
        }
        return "redirect:/sandning/" + token + "?fraga=tack#fragor";
    }

    /** Said by the page every half minute while it is looked at. */
    @PostMapping("/sandning/{token}/narvaro")
    ResponseEntity<Void> here(@PathVariable String token) {
        broadcasts.here(token);
        return ResponseEntity.noContent().build();
    }

    /**
     * To the provider's own room; our link stays what it is whoever that is. A link and no form: a page's policy on forms holds for
     * where they lead on to, too. It stands on our own page only, where no mail scanner follows it.
     */
    @GetMapping("/sandning/{token}/anslut")
    String join(@PathVariable String token) {
        return "redirect:" + broadcasts.wayIn(token).address();
    }

    @GetMapping("/sandning/{token}/textning.vtt")
    ResponseEntity<String> captions(@PathVariable String token) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/vtt;charset=UTF-8")
                .body(broadcasts.captions(token));
    }

    private String show(String template, String token, Model model, HttpServletResponse response) {
        var view = new WatchView(broadcasts.watch(token), token);
        model.addAttribute("view", view);
        model.addAttribute("token", token);
        if (!view.streams().isEmpty()) {
            var origins = new ArrayList<>(view.streams());
            origins.addAll(settings.streamOrigins());
            response.setHeader("Content-Security-Policy", policy.withStreams(origins));
        }
        return template;
    }
}
