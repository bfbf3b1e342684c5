package se.samling.gateway.pages.registration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samling.gateway.calls.Sections;
import se.samling.gateway.calls.Service;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.edge.ContentPolicy;
import se.samling.gateway.pages.Layout;

/**
 * The same form in a frame on a host's own site, without script. Nobody is known in the frame: whoever is logged in is led
 * to the whole page, so that no other site can lay its buttons over theirs.
 */
@Controller
@RequestMapping("/traffar/{slug}/anmalan/inbaddad")
class FramedRegistrationController {

    private final RegistrationController whole;
    private final EventClient events;
    private final Sections sections;
    private final Layout layout;

    FramedRegistrationController(RegistrationController whole, EventClient events, Sections sections, Layout layout) {
        this.whole = whole;
        this.events = events;
        this.sections = sections;
        this.layout = layout;
    }

    @GetMapping
    String form(@PathVariable String slug, Model model, HttpServletResponse response) {
        ContentPolicy.letAnySiteFrameForm(response);
        model.addAttribute("slug", slug);
        var event = sections.ask(Service.EVENT, () -> events.event(slug)).section();
        model.addAttribute("read", event);
        var shown = event.getValue();
        if (layout.isSignedIn() || shown == null || !shown.registrationOpen()) {
            return "registration/framed-shut";
        }
        whole.form(slug, model);
        return framed(model);
    }

    @PostMapping
    String register(
            @PathVariable String slug,
            @ModelAttribute("form") RegisterForm form,
            @ModelAttribute("group") GroupFields group,
            @RequestParam(required = false) @Nullable UUID event,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        ContentPolicy.letAnySiteFrameForm(response);
        var next = whole.register(slug, form, group, event, fields, model, request, response);
        return next.startsWith("redirect:")
                ? "redirect:/traffar/" + slug + "/anmalan/inbaddad/kolla-mejlen"
                : framed(model);
    }

    private static String framed(Model model) {
        model.addAttribute("framed", true);
        return "registration/framed";
    }

    @GetMapping("/kolla-mejlen")
    String checkMail(@PathVariable String slug, Model model, HttpServletResponse response) {
        ContentPolicy.letAnySiteFrame(response);
        whole.checkMail(slug, model);
        return "registration/framed-sent";
    }
}
