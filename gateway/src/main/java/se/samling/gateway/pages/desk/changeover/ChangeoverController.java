package se.samling.gateway.pages.desk.changeover;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.calls.Sections;
import se.samling.gateway.calls.Service;
import se.samling.gateway.client.broadcast.Help;
import se.samling.gateway.client.event.ChangeoverClient;
import se.samling.gateway.client.event.ChangeoverClient.Changeover;
import se.samling.gateway.client.event.ChangeoverClient.Look;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.event.EventSummary;
import se.samling.gateway.client.notification.NotificationClient;
import se.samling.gateway.client.notification.PlannedTogether;
import se.samling.gateway.pages.desk.Agreeing;
import se.samling.gateway.pages.desk.broadcast.RoomChoices;
import se.samling.gateway.pages.desk.broadcast.RoomForm;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.pages.form.Option;
import se.samling.gateway.words.Words;

/** First which events and how, then what that means and for whom, then all are changed in one act. */
@Controller
@RequestMapping("/arrangor/schema/stall-om")
class ChangeoverController {

    private static final int MOST_PAGES = 4;
    private static final Pattern INDEX = Pattern.compile("events\\[(\\d{1,3})]");
    private static final Map<String, String> NAMES = Map.of("mode", "changedMode", "events", "chosen");
    private static final Help NO_HELP = new Help(null, null, null, null);

    private final EventClient events;
    private final ChangeoverClient changeovers;
    private final NotificationClient notification;
    private final RoomChoices rooms;
    private final Sections sections;
    private final Agreeing agreeing;
    private final Forms forms;
    private final Words words;

    ChangeoverController(
            EventClient events,
            ChangeoverClient changeovers,
            NotificationClient notification,
            RoomChoices rooms,
            Sections sections,
            Agreeing agreeing,
            Forms forms,
            Words words) {
        this.events = events;
        this.changeovers = changeovers;
        this.notification = notification;
        this.rooms = rooms;
        this.sections = sections;
        this.agreeing = agreeing;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping
    String choose(Model model) {
        model.addAttribute("form", ChangeoverForm.begin());
        model.addAttribute("room", RoomForm.EMPTY);
        model.addAttribute("errors", FormErrors.NONE);
        return choosing(model);
    }

    @PostMapping
    String change(
            @ModelAttribute("form") ChangeoverForm form,
            @ModelAttribute("room") RoomForm room,
            @RequestParam(defaultValue = "check") String step,
            @RequestParam(defaultValue = "") String agreed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        model.addAttribute("errors", FormErrors.NONE);
        if ("change".equals(step)) {
            return choosing(model);
        }
        var wanted = form.toApi(room.toApi(NO_HELP));
        try {
            if ("check".equals(step)) {
                return check(wanted, changeovers.look(wanted), model);
            }
            var made = changeovers.make(Agreeing.to(agreed), wanted);
            redirect.addFlashAttribute(
                    "done", words.say("desk.changeover.done", made.events().size()));
            return "redirect:/arrangor/schema";
        } catch (RuntimeException failure) {
            forms.refused(failure, name -> field(name, wanted), model, response);
            return agreeing.asked(failure) == null ? choosing(model) : check(wanted, changeovers.look(wanted), model);
        }
    }

    private String check(Changeover wanted, Look look, Model model) {
        var language = words.language();
        var announced = look.events().stream()
                .filter(event -> !"draft".equals(event.state()))
                .toList();
        if (!announced.isEmpty()) {
            var mail = sections.ask(
                    Service.NOTIFICATION,
                    () -> notification.previewSeveral(
                            "events-moved", language, PlannedTogether.changed(announced, wanted)));
            model.addAttribute("mail", mail.section());
        }
        model.addAttribute("look", look);
        return "desk/changeover/check";
    }

    private String choosing(Model model) {
        var coming = coming();
        model.addAttribute("events", coming);
        model.addAttribute("modes", modes());
        model.addAttribute("choices", coming.isEmpty() ? null : rooms.of(coming.getFirst()));
        return "desk/changeover/choose";
    }

    /** What somebody could still meet at; the nearest two hundred at most. */
    private List<EventSummary> coming() {
        var coming = new ArrayList<EventSummary>();
        @Nullable String cursor = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            var next = events.events(null, null, null, true, cursor);
            next.items().stream()
                    .filter(event -> !"digital".equals(event.mode())
                            && Stream.of("draft", "announced", "open", "closed").anyMatch(event.state()::equals))
                    .forEach(coming::add);
            cursor = next.next();
            if (cursor == null) {
                break;
            }
        }
        return coming;
    }

    private List<Option> modes() {
        return Stream.of("digital", "hybrid")
                .map(mode -> new Option(mode, words.say("desk.details.mode." + mode), null))
                .toList();
    }

    /** A problem of one event stands beside that event. */
    private static String field(String name, Changeover wanted) {
        var index = INDEX.matcher(name);
        if (!index.matches()) {
            return NAMES.getOrDefault(name, name);
        }
        int at = Integer.parseInt(index.group(1));
        return at < wanted.events().size() ? "chosen-" + wanted.events().get(at).eventId() : "chosen";
    }
}
