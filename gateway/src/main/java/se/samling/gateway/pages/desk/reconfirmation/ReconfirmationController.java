package se.samling.gateway.pages.desk.reconfirmation;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.client.event.ReconfirmationClient;
import se.samling.gateway.pages.desk.NextPage;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.pages.form.Option;
import se.samling.gateway.words.Words;

/** "Ny tid – gäller din anmälan?" as the host sees it: the answers by name, and a reminder to those who have not answered. */
@Controller
@RequestMapping("/arrangor/traffar/{slug}/anmalningar/svar")
class ReconfirmationController {

    private static final List<String> ANSWERS = List.of("none", "stays", "leaves", "lost");

    private final EventClient events;
    private final ReconfirmationClient reconfirmations;
    private final Forms forms;
    private final Words words;
    private final Clock clock;

    ReconfirmationController(
            EventClient events, ReconfirmationClient reconfirmations, Forms forms, Words words, Clock clock) {
        this.events = events;
        this.reconfirmations = reconfirmations;
        this.forms = forms;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String answers(
            @PathVariable String slug,
            @RequestParam(name = "svar", required = false) @Nullable String answer,
            @RequestParam(name = "fran", required = false) @Nullable String cursor,
            Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        return show(events.event(slug), null, answer, cursor, model);
    }

    @PostMapping
    String remind(
            @PathVariable String slug,
            @ModelAttribute("form") ReminderForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var event = events.event(slug);
        try {
            var reminded = reconfirmations.remind(event.id(), form.toApi()).reminded();
            redirect.addFlashAttribute("done", words.say("desk.reconfirmation.done", reminded));
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return show(event, form, null, null, model);
        }
        return "redirect:/arrangor/traffar/" + slug + "/anmalningar/svar";
    }

    private String show(
            EventDetail event,
            @Nullable ReminderForm typed,
            @Nullable String answer,
            @Nullable String cursor,
            Model model) {
        var standing = reconfirmations.standing(event.id());
        var wanted = answer != null && ANSWERS.contains(answer) ? answer : null;
        var page = reconfirmations.answers(event.id(), wanted, cursor);
        var now = LocalDateTime.ofInstant(clock.instant(), ZoneId.of(event.zone()));
        boolean closed = standing.time() != null && standing.time().closed();
        model.addAttribute("event", event);
        model.addAttribute("counts", standing.answers());
        model.addAttribute("time", standing.time());
        model.addAttribute("rows", page.items());
        model.addAttribute("answers", ANSWERS);
        model.addAttribute("answer", wanted);
        model.addAttribute("form", typed != null ? typed : ReminderForm.of(event, standing.time(), now));
        model.addAttribute("reminds", !closed && standing.answers().none() > 0 && now.isBefore(event.startsAt()));
        model.addAttribute(
                "silences",
                Stream.of("keep", "cancel")
                        .map(one -> new Option(
                                one,
                                words.say("desk.reconfirmation.silent." + one),
                                words.say("desk.reconfirmation.silent." + one + ".hint")))
                        .toList());
        model.addAttribute(
                "next",
                NextPage.of(page.next(), "/arrangor/traffar/" + event.slug() + "/anmalningar/svar", "svar", wanted));
        return "desk/reconfirmation/answers";
    }
}
