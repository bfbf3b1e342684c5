package se.samling.gateway.pages.feedback;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samling.gateway.client.event.AfterwordClient;
import se.samling.gateway.client.event.PageAnswer;
import se.samling.gateway.edge.FormLimits;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;

/** Takes the answer and says thank you; the page and yes or no are all that is kept, and words if somebody wrote any. */
@Controller
class FeedbackController {

    private final AfterwordClient afterword;
    private final FormLimits limits;
    private final Forms forms;

    FeedbackController(AfterwordClient afterword, FormLimits limits, Forms forms) {
        this.afterword = afterword;
        this.limits = limits;
        this.forms = forms;
    }

    @PostMapping("/omdome")
    String answer(
            @RequestParam(defaultValue = "") String page,
            @RequestParam(required = false) @Nullable Boolean helped,
            @RequestParam(required = false) @Nullable String words,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            limits.count(request, null);
            afterword.answer(new PageAnswer(page, helped, Forms.blankToNull(words)));
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            model.addAttribute("page", page);
            model.addAttribute("said", words);
            return "feedback/again";
        }
        return "redirect:/omdome/tack";
    }

    @GetMapping("/omdome/tack")
    String thanks(Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        return "feedback/thanks";
    }
}
