package se.samling.gateway.pages.own;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samling.gateway.calls.Sections;
import se.samling.gateway.calls.Service;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.form.FormClient;
import se.samling.gateway.client.form.NewAnswers;
import se.samling.gateway.client.form.OwnAnswers;
import se.samling.gateway.edge.FormLimits;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.pages.registration.AnswerFields;
import se.samling.gateway.pages.registration.AnswerUploads;
import se.samling.gateway.pages.registration.QuestionFields;

/** What somebody answered to the event's questions, on their own page: seen, and changed until the deadline. */
@Controller
class OwnAnswersController {

    private final EventClient events;
    private final FormClient client;
    private final QuestionFields fields;
    private final AnswerUploads uploads;
    private final Sections sections;
    private final Forms forms;
    private final FormLimits limits;

    OwnAnswersController(
            EventClient events,
            FormClient client,
            QuestionFields fields,
            AnswerUploads uploads,
            Sections sections,
            Forms forms,
            FormLimits limits) {
        this.events = events;
        this.client = client;
        this.fields = fields;
        this.uploads = uploads;
        this.sections = sections;
        this.forms = forms;
        this.limits = limits;
    }

    @GetMapping("/min-anmalan/{token}/fragor")
    String answers(@PathVariable String token, Model model) {
        var own = client.own(token);
        model.addAttribute("errors", FormErrors.NONE);
        return show(token, own, AnswerFields.of(own), model);
    }

    @PostMapping("/min-anmalan/{token}/fragor")
    String change(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var sent = AnswerUploads.Sent.nothing(AnswerFields.of(typed));
        try {
            limits.count(request, null);
            sent = uploads.send(sent.answers(), request);
            client.answer(token, new NewAnswers(sent.answers().toApi()));
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            model.addAttribute("errors", sent.explained(model.getAttribute("errors")));
            var own = sections.ask(Service.EVENT, () -> client.own(token)).section();
            return show(token, own.getValue(), sent.answers(), model);
        }
        return "redirect:/min-anmalan/" + token + "?nytt=svar";
    }

    private String show(String token, @Nullable OwnAnswers own, AnswerFields answers, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("own", own);
        model.addAttribute("event", events.own(token).event());
        model.addAttribute("questions", own == null ? List.of() : fields.shown(own.questions(), false, false));
        model.addAttribute("answers", answers);
        return "own/answers";
    }
}
