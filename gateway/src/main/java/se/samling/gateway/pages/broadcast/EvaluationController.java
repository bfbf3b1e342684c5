package se.samling.gateway.pages.broadcast;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.samling.gateway.client.broadcast.BroadcastClient;
import se.samling.gateway.edge.FormLimits;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.pages.form.Option;
import se.samling.gateway.words.Words;

/** Five short questions after a broadcast, by the watch link; who answered what is kept nowhere. */
@Controller
class EvaluationController {

    private final BroadcastClient broadcasts;
    private final Forms forms;
    private final FormLimits limits;
    private final Words words;

    EvaluationController(BroadcastClient broadcasts, Forms forms, FormLimits limits, Words words) {
        this.broadcasts = broadcasts;
        this.forms = forms;
        this.limits = limits;
        this.words = words;
    }

    @GetMapping("/sandning/{token}/utvardering")
    String evaluation(@PathVariable String token, Model model) {
        model.addAttribute("form", EvaluationForm.EMPTY);
        model.addAttribute("errors", FormErrors.NONE);
        return show(token, model);
    }

    @PostMapping("/sandning/{token}/utvardering")
    String evaluated(
            @PathVariable String token,
            @ModelAttribute("form") EvaluationForm form,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            limits.count(request, null);
            broadcasts.evaluate(token, form.toApi());
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return show(token, model);
        }
        return "redirect:/sandning/" + token + "/utvardering";
    }

    private String show(String token, Model model) {
        model.addAttribute("view", new WatchView(broadcasts.watch(token), token));
        model.addAttribute("token", token);
        model.addAttribute("ratings", ratings());
        return "broadcast/evaluation";
    }

    private List<Option> ratings() {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(rating -> new Option(String.valueOf(rating), words.say("evaluation.rating." + rating), null))
                .toList();
    }
}
