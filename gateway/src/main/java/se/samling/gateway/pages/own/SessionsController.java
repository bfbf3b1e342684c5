package se.samling.gateway.pages.own;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.event.OwnSession;
import se.samling.gateway.edge.FormLimits;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.words.Words;

/** Booking sessions of a programme, by the personal link. */
@Controller
class SessionsController {

    private final EventClient events;
    private final Forms forms;
    private final FormLimits limits;
    private final Words words;

    SessionsController(EventClient events, Forms forms, FormLimits limits, Words words) {
        this.events = events;
        this.forms = forms;
        this.limits = limits;
        this.words = words;
    }

    @GetMapping("/min-anmalan/{token}/pass")
    String sessions(@PathVariable String token, Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        return show(token, model);
    }

    /** {@code act}: book or leave. */
    @PostMapping("/min-anmalan/{token}/pass/{id}")
    String act(
            @PathVariable String token,
            @PathVariable UUID id,
            @RequestParam String act,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        boolean books = act.equals("book");
        try {
            limits.count(request, null);
            if (books) {
                events.bookSession(token, id);
            } else {
                events.leaveSession(token, id);
            }
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return show(token, model);
        }
        redirect.addFlashAttribute("done", words.say(books ? "own.sessions.booked" : "own.sessions.left"));
        return "redirect:/min-anmalan/" + token + "/pass";
    }

    private String show(String token, Model model) {
        var own = events.own(token);
        model.addAttribute("token", token);
        model.addAttribute("own", own);
        model.addAttribute("event", own.event());
        model.addAttribute(
                "days",
                events.ownSessions(token).stream()
                        .collect(Collectors.groupingBy(SessionsController::day, TreeMap::new, Collectors.toList())));
        return "own/sessions";
    }

    private static LocalDate day(OwnSession session) {
        return session.startsAt().toLocalDate();
    }
}
