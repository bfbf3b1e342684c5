package se.samling.gateway.pages.desk.broadcast;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.calls.ServiceProblem;
import se.samling.gateway.client.Text;
import se.samling.gateway.client.broadcast.BroadcastClient;
import se.samling.gateway.client.broadcast.LiveRoom;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.edge.ContentPolicy;
import se.samling.gateway.live.LiveSettings;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.words.Words;

/** The room: who carries the picture, whether it works, and what all viewers are told. */
@Controller
class BroadcastDeskController {

    private final EventClient events;
    private final BroadcastClient broadcasts;
    private final RoomChoices choices;
    private final Forms forms;
    private final Words words;
    private final ContentPolicy policy;
    private final LiveSettings settings;

    BroadcastDeskController(
            EventClient events,
            BroadcastClient broadcasts,
            RoomChoices choices,
            Forms forms,
            Words words,
            ContentPolicy policy,
            LiveSettings settings) {
        this.events = events;
        this.broadcasts = broadcasts;
        this.choices = choices;
        this.forms = forms;
        this.words = words;
        this.policy = policy;
        this.settings = settings;
    }

    @GetMapping("/arrangor/traffar/{slug}/sandning")
    String room(@PathVariable String slug, Model model, HttpServletResponse response) {
        var event = events.event(slug);
        var room = broadcasts.room(event.id());
        model.addAttribute("errors", FormErrors.NONE);
        if (room.made()) {
            return live(event, room, "", model, response);
        }
        return form(event, room, RoomForm.of(room), HelpForm.of(room.help()), model);
    }

    @GetMapping("/arrangor/traffar/{slug}/sandning/andra")
    String change(@PathVariable String slug, Model model) {
        var event = events.event(slug);
        var room = broadcasts.room(event.id());
        model.addAttribute("errors", FormErrors.NONE);
        return form(event, room, RoomForm.of(room), HelpForm.of(room.help()), model);
    }

    @PostMapping("/arrangor/traffar/{slug}/sandning/andra")
    String changed(
            @PathVariable String slug,
            @ModelAttribute("form") RoomForm form,
            @ModelAttribute("help") HelpForm help,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var event = events.event(slug);
        try {
            broadcasts.equip(event.id(), '"' + form.version() + '"', form.toApi(help));
        } catch (RuntimeException failure) {
            forms.refused(failure, HelpForm::field, model, response);
            return form(event, broadcasts.room(event.id()), form, help, model);
        }
        return done(slug, "desk.broadcast.saved", redirect);
    }

    @PostMapping("/arrangor/traffar/{slug}/sandning/prova")
    String test(@PathVariable String slug, RedirectAttributes redirect) {
        try {
            broadcasts.test(events.event(slug).id());
        } catch (ServiceProblem problem) {
            redirect.addFlashAttribute("wrong", problem.detail());
            return "redirect:/arrangor/traffar/" + slug + "/sandning";
        }
        return done(slug, "desk.broadcast.tested", redirect);
    }

    /** The organiser's own way in, as the one who leads. A link, for the same reason as the viewers'. */
    @GetMapping("/arrangor/traffar/{slug}/sandning/led")
    String lead(@PathVariable String slug) {
        return "redirect:" + broadcasts.lead(events.event(slug).id()).address();
    }

    @PostMapping("/arrangor/traffar/{slug}/sandning/banderoll")
    String raise(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String textEn,
            @RequestParam(defaultValue = "false") boolean toBackup,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var event = events.event(slug);
        try {
            broadcasts.raise(
                    event.id(), new BroadcastClient.Warning(new Text(text, Forms.blankToNull(textEn)), toBackup));
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return live(event, broadcasts.room(event.id()), text, model, response);
        }
        return done(slug, "desk.broadcast.raised", redirect);
    }

    @PostMapping("/arrangor/traffar/{slug}/sandning/banderoll/bort")
    String lower(@PathVariable String slug, RedirectAttributes redirect) {
        broadcasts.lower(events.event(slug).id());
        return done(slug, "desk.broadcast.lowered", redirect);
    }

    private String done(String slug, String key, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", words.say(key));
        return "redirect:/arrangor/traffar/" + slug + "/sandning";
    }

    /** With the player where there is one: the organiser's browser tries what the viewers' will. */
    private String live(EventDetail event, LiveRoom room, String text, Model model, HttpServletResponse response) {
        model.addAttribute("event", event);
        model.addAttribute("room", room);
        model.addAttribute("figures", broadcasts.attendance(event.id()).figures());
        model.addAttribute("text", text);
        if (room.streamUrl() != null && room.can("plays-here")) {
            var streams = Stream.concat(
                            Stream.of(room.streamUrl(), room.backupUrl() == null ? room.streamUrl() : room.backupUrl())
                                    .map(URI::create),
                            settings.streamOrigins().stream())
                    .toList();
            response.setHeader("Content-Security-Policy", policy.withStreams(streams));
        }
        return "desk/broadcast/room";
    }

    private String form(EventDetail event, LiveRoom room, RoomForm form, HelpForm help, Model model) {
        model.addAttribute("event", event);
        model.addAttribute("room", room);
        model.addAttribute("form", form);
        model.addAttribute("help", help);
        model.addAttribute("choices", choices.of(room));
        return "desk/broadcast/form";
    }
}
