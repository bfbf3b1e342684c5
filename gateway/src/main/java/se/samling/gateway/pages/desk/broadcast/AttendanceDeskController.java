package se.samling.gateway.pages.desk.broadcast;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.calls.ServiceProblem;
import se.samling.gateway.client.broadcast.BroadcastClient;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.words.Words;

/** Who watched, as people; the organiser may know better how many they were. */
@Controller
class AttendanceDeskController {

    private final EventClient events;
    private final BroadcastClient broadcasts;
    private final BroadcastLists lists;
    private final Words words;

    AttendanceDeskController(EventClient events, BroadcastClient broadcasts, BroadcastLists lists, Words words) {
        this.events = events;
        this.broadcasts = broadcasts;
        this.lists = lists;
        this.words = words;
    }

    @GetMapping("/arrangor/traffar/{slug}/sandning/narvaro")
    String attendance(@PathVariable String slug, Model model) {
        var event = events.event(slug);
        model.addAttribute("event", event);
        model.addAttribute("attendance", broadcasts.attendance(event.id()));
        return "desk/broadcast/attendance";
    }

    @PostMapping("/arrangor/traffar/{slug}/sandning/narvaro/{registration}")
    String correct(
            @PathVariable String slug,
            @PathVariable UUID registration,
            @RequestParam(defaultValue = "") String people,
            RedirectAttributes redirect) {
        try {
            var corrected = new HashMap<String, @Nullable Integer>();
            corrected.put("people", people.isBlank() ? null : number(people.strip()));
            broadcasts.correct(events.event(slug).id(), registration, corrected);
            redirect.addFlashAttribute("done", words.say("desk.attendance.corrected"));
        } catch (ServiceProblem problem) {
            if (!problem.concernsTheForm() || problem.errors().isEmpty()) {
                throw problem;
            }
            redirect.addFlashAttribute("wrong", problem.errors().getFirst().message());
        }
        return "redirect:/arrangor/traffar/" + slug + "/sandning/narvaro";
    }

    @GetMapping("/arrangor/traffar/{slug}/sandning/narvaro.csv")
    void download(@PathVariable String slug, HttpServletResponse response) throws IOException {
        var event = events.event(slug);
        lists.attendance(event, broadcasts.attendance(event.id()), response);
    }

    /** What is no number the service refuses. */
    private static Integer number(String typed) {
        return typed.matches("\\d{1,6}") ? Integer.valueOf(typed) : Integer.valueOf(-1);
    }
}
