package se.samling.gateway.pages.own;

import jakarta.servlet.http.HttpServletRequest;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samling.gateway.client.event.ChangeRequestClient;
import se.samling.gateway.client.event.ChangeRequestClient.Wish;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.event.OwnRegistration;
import se.samling.gateway.edge.FormLimits;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.pages.form.Option;
import se.samling.gateway.pages.registration.GroupFields;
import se.samling.gateway.pages.registration.Modes;

/** "Begär ändring" once the time to change it oneself is over: first what, then how and why. */
@Controller
@RequestMapping("/min-anmalan/{token}/begar")
class RequestController {

    private final EventClient events;
    private final ChangeRequestClient requests;
    private final OwnPages pages;
    private final Forms forms;
    private final FormLimits limits;
    private final Modes modes;

    RequestController(
            EventClient events,
            ChangeRequestClient requests,
            OwnPages pages,
            Forms forms,
            FormLimits limits,
            Modes modes) {
        this.events = events;
        this.requests = requests;
        this.pages = pages;
        this.forms = forms;
        this.limits = limits;
        this.modes = modes;
    }

    /** As typed. */
    public record WishForm(
            @Nullable String kind,
            @Nullable String mode,
            @Nullable String people,
            @Nullable String name,
            @Nullable String email,
            @Nullable String word) {

        Wish toApi() {
            return new Wish(kind, mode, GroupFields.number(people), name, email, Forms.blankToNull(word));
        }
    }

    @GetMapping
    String choose(
            @PathVariable String token,
            @RequestParam(name = "vad", required = false) @Nullable String kind,
            Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        return show(token, new WishForm(kind, null, null, null, null, null), model);
    }

    @PostMapping
    String ask(
            @PathVariable String token,
            @ModelAttribute("form") WishForm form,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            limits.count(request, null);
            requests.ask(token, form.toApi());
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return show(token, form, model);
        }
        return "redirect:/min-anmalan/" + token + "?nytt=begart";
    }

    @PostMapping("/{id}/ta-tillbaka")
    String withdraw(
            @PathVariable String token,
            @PathVariable UUID id,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return pages.act("own/own", token, "tillbaka", model, request, response, () -> requests.withdraw(token, id));
    }

    private String show(String token, WishForm form, Model model) {
        var own = events.own(token);
        var asking = requests.own(token);
        model.addAttribute("token", token);
        model.addAttribute("own", own);
        model.addAttribute("event", own.event());
        model.addAttribute("asking", asking);
        model.addAttribute("kind", asking.kinds().contains(form.kind()) ? form.kind() : null);
        model.addAttribute("form", form);
        model.addAttribute("others", others(own));
        return "own/request";
    }

    /** The ways to attend that are not theirs today. */
    private List<Option> others(OwnRegistration own) {
        return modes.of(own.event()).stream()
                .filter(mode -> !mode.value().equals(own.mode()))
                .toList();
    }
}
