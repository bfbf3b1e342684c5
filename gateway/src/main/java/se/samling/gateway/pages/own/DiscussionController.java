package se.samling.gateway.pages.own;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samling.gateway.client.event.AfterwordClient;
import se.samling.gateway.client.event.DiscussionNote;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.edge.FormLimits;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;

/** The discussion sheet of an event that has ended: to print, with room for the group's own notes. */
@Controller
class DiscussionController {

    private final AfterwordClient afterword;
    private final EventClient events;
    private final FormLimits limits;
    private final Forms forms;

    DiscussionController(AfterwordClient afterword, EventClient events, FormLimits limits, Forms forms) {
        this.afterword = afterword;
        this.events = events;
        this.limits = limits;
        this.forms = forms;
    }

    @GetMapping("/min-anmalan/{token}/samtal")
    String sheet(
            @PathVariable String token, @RequestParam(name = "sparat", required = false) boolean saved, Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        model.addAttribute("saved", saved);
        return show(token, null, model);
    }

    @PostMapping("/min-anmalan/{token}/samtal")
    String note(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String note,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            limits.count(request, null);
            afterword.note(token, new DiscussionNote(note));
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return show(token, note, model);
        }
        return "redirect:/min-anmalan/" + token + "/samtal?sparat=true";
    }

    private String show(String token, @Nullable String typed, Model model) {
        var sheet = afterword.ownDiscussion(token);
        model.addAttribute("token", token);
        model.addAttribute("own", events.own(token));
        model.addAttribute("questions", sheet.questions());
        model.addAttribute("note", typed == null ? sheet.note() : typed);
        return "own/discussion";
    }
}
