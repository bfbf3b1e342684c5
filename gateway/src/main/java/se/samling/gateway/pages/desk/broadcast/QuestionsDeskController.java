package se.samling.gateway.pages.desk.broadcast;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.calls.Sections;
import se.samling.gateway.calls.Service;
import se.samling.gateway.calls.ServiceProblem;
import se.samling.gateway.client.broadcast.BroadcastClient;
import se.samling.gateway.client.broadcast.Question;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.words.Words;

/** Questions as they come: shown, answered, hidden, merged, put in order. Also for those who do this and nothing else. */
@Controller
class QuestionsDeskController {

    private final EventClient events;
    private final BroadcastClient broadcasts;
    private final Sections sections;
    private final BroadcastLists lists;
    private final Words words;

    QuestionsDeskController(
            EventClient events, BroadcastClient broadcasts, Sections sections, BroadcastLists lists, Words words) {
        this.events = events;
        this.broadcasts = broadcasts;
        this.sections = sections;
        this.lists = lists;
        this.words = words;
    }

    @GetMapping("/arrangor/traffar/{slug}/sandning/fragor")
    String questions(@PathVariable String slug, Model model) {
        var event = events.event(slug);
        var room = sections.ask(Service.EVENT, () -> broadcasts.room(event.id()));
        var all = broadcasts.questions(event.id());
        model.addAttribute("event", event);
        model.addAttribute(
                "moderatesOnly",
                room.section().getProblem() instanceof ServiceProblem problem && problem.status() == 403);
        model.addAttribute("queued", in(all, "queued"));
        model.addAttribute("shown", in(all, "shown"));
        model.addAttribute("past", in(all, "answered", "hidden"));
        model.addAttribute("open", in(all, "queued", "shown"));
        return "desk/broadcast/questions";
    }

    @PostMapping("/arrangor/traffar/{slug}/sandning/fragor/{id}")
    String put(
            @PathVariable String slug, @PathVariable UUID id, @RequestParam String state, RedirectAttributes redirect) {
        return act(slug, redirect, event -> broadcasts.put(event, id, Map.of("state", state)));
    }

    @PostMapping("/arrangor/traffar/{slug}/sandning/fragor/{id}/sla-ihop")
    String merge(
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String into,
            RedirectAttributes redirect) {
        if (!Forms.isId(into)) {
            redirect.addFlashAttribute("wrong", words.say("desk.questions.choose"));
            return back(slug);
        }
        return act(slug, redirect, event -> broadcasts.merge(event, id, Map.of("into", UUID.fromString(into))));
    }

    /** One step: {@code by} is -1 or 1, among those with the same state. */
    @PostMapping("/arrangor/traffar/{slug}/sandning/fragor/{id}/flytta")
    String step(@PathVariable String slug, @PathVariable UUID id, @RequestParam int by, RedirectAttributes redirect) {
        return act(slug, redirect, event -> {
            var ids = stepped(broadcasts.questions(event), id, Math.clamp(by, -1, 1));
            if (!ids.isEmpty()) {
                broadcasts.order(event, Map.of("ids", ids));
            }
        });
    }

    /** The whole order, after something was dragged. */
    @PostMapping("/arrangor/traffar/{slug}/sandning/fragor/ordning")
    String order(@PathVariable String slug, @RequestParam List<String> ids, RedirectAttributes redirect) {
        var order = ids.stream().filter(Forms::isId).map(UUID::fromString).toList();
        return act(slug, redirect, event -> broadcasts.order(event, Map.of("ids", order)));
    }

    @GetMapping("/arrangor/traffar/{slug}/sandning/fragor.csv")
    void download(@PathVariable String slug, HttpServletResponse response) throws IOException {
        var event = events.event(slug);
        lists.questions(event, broadcasts.questions(event.id()), response);
    }

    private interface Act {
        void on(UUID event);
    }

    private String act(String slug, RedirectAttributes redirect, Act act) {
        try {
            act.on(events.event(slug).id());
        } catch (ServiceProblem problem) {
            if (!problem.concernsTheForm()) {
                throw problem;
            }
            redirect.addFlashAttribute(
                    "wrong",
                    problem.errors().isEmpty()
                            ? problem.detail()
                            : problem.errors().getFirst().message());
        }
        return back(slug);
    }

    private static String back(String slug) {
        return "redirect:/arrangor/traffar/" + slug + "/sandning/fragor";
    }

    private static List<Question> in(List<Question> all, String... states) {
        return all.stream()
                .filter(question -> List.of(states).contains(question.state()))
                .toList();
    }

    /** All ids with this one and its neighbour of the same state changed about; none when it stands at the end already. */
    private static List<UUID> stepped(List<Question> all, UUID id, int by) {
        var ids = new ArrayList<>(all.stream().map(Question::id).toList());
        int at = ids.indexOf(id);
        if (at < 0) {
            return List.of();
        }
        for (int other = at + by; other >= 0 && other < ids.size() && by != 0; other += by) {
            if (all.get(other).state().equals(all.get(at).state())) {
                java.util.Collections.swap(ids, at, other);
                return ids;
            }
        }
        return List.of();
    }
}
