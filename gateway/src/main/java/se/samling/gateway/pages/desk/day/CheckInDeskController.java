package se.samling.gateway.pages.desk.day;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.client.checkin.CheckInClient;
import se.samling.gateway.client.checkin.CheckInClient.Opening;
import se.samling.gateway.client.checkin.Stations.Station;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.code.QrCode;
import se.samling.gateway.pages.Layout;
import se.samling.gateway.pages.NothingThere;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.words.Words;

/** Opens stations for the day and closes them: a link each, which a telephone reads off the screen. */
@Controller
@RequestMapping("/arrangor/traffar/{slug}/incheckning")
class CheckInDeskController {

    private final EventClient events;
    private final CheckInClient checkIns;
    private final Forms forms;
    private final Layout layout;
    private final Words words;

    CheckInDeskController(EventClient events, CheckInClient checkIns, Forms forms, Layout layout, Words words) {
        this.events = events;
        this.checkIns = checkIns;
        this.forms = forms;
        this.layout = layout;
        this.words = words;
    }

    @GetMapping
    String stations(@PathVariable String slug, Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        model.addAttribute("name", words.say("day.station.default"));
        return show(events.event(slug), model);
    }

    /** With {@code here}, this very telephone is the station. */
    @PostMapping
    String open(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "false") boolean here,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var event = events.event(slug);
        try {
            var station = checkIns.open(event.id(), new Opening(name));
            if (here) {
                return "redirect:/incheckning/" + station.token();
            }
            redirect.addFlashAttribute("done", words.say("day.station.opened", station.name()));
        } catch (RuntimeException refused) {
            forms.refused(refused, model, response);
            model.addAttribute("name", name);
            return show(event, model);
        }
        return "redirect:/arrangor/traffar/" + slug + "/incheckning";
    }

    @PostMapping("/{station}/stang")
    String close(@PathVariable String slug, @PathVariable UUID station, RedirectAttributes redirect) {
        checkIns.close(events.event(slug).id(), station);
        redirect.addFlashAttribute("done", words.say("day.station.closed"));
        return "redirect:/arrangor/traffar/" + slug + "/incheckning";
    }

    /** The station's address as a code. */
    @GetMapping("/{station}.svg")
    ResponseEntity<String> code(@PathVariable String slug, @PathVariable UUID station) {
        var open = checkIns.stations(events.event(slug).id()).stations().stream()
                .filter(one -> one.id().equals(station))
                .findFirst()
                .orElseThrow(() -> new NothingThere("station"));
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .body(QrCode.svg(address(open)));
    }

    private String show(EventDetail event, Model model) {
        model.addAttribute("event", event);
        model.addAttribute("day", checkIns.stations(event.id()));
        return "desk/day/stations";
    }

    private String address(Station station) {
        return layout.address("/incheckning/" + station.token());
    }
}
