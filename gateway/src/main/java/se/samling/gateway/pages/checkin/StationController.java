package se.samling.gateway.pages.checkin;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import se.samling.gateway.calls.ServiceProblem;
import se.samling.gateway.client.checkin.CheckInClient;
import se.samling.gateway.client.checkin.CheckInClient.Arriving;
import se.samling.gateway.client.checkin.CheckInClient.DropIn;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;

/**
 * A station by its link. Everything works as forms; with a script the page keeps the list and what was done, and sends it when there
 * is a connection.
 */
@Controller
@RequestMapping("/incheckning")
class StationController {

    private static final List<String> DONE = List.of("checked-in", "already", "undone");

    private final CheckInClient checkIns;
    private final Forms forms;

    StationController(CheckInClient checkIns, Forms forms) {
        this.checkIns = checkIns;
        this.forms = forms;
    }

    /** Served from here, so that it may look after the pages here and no others. */
    @GetMapping("/arbetare.js")
    String worker() {
        return "forward:/assets/check-in-worker.js";
    }

    @GetMapping("/{token}")
    String station(
            @PathVariable String token,
            @RequestParam(name = "sok", defaultValue = "") String query,
            @RequestParam(name = "klart", required = false) @Nullable String done,
            @RequestParam(name = "vem", required = false) @Nullable UUID who,
            Model model) {
        model.addAttribute("done", done != null && DONE.contains(done) ? done : null);
        model.addAttribute("errors", FormErrors.NONE);
        model.addAttribute("form", new DropIn(null, null, null));
        return show(token, query, who, model);
    }

    @PostMapping("/{token}")
    String arrive(
            @PathVariable String token,
            @RequestParam UUID id,
            @RequestParam UUID registration,
            @RequestParam(required = false) @Nullable String people,
            Model model,
            HttpServletResponse response) {
        try {
            return back(token, checkIns.arrive(token, id, new Arriving(registration, number(people))));
        } catch (ServiceProblem refused) {
            return again(refused, token, new DropIn(null, null, null), model, response);
        }
    }

    @PostMapping("/{token}/angra")
    String undo(@PathVariable String token, @RequestParam UUID id, @RequestParam UUID registration) {
        checkIns.undo(token, id);
        return back(token, "undone", registration);
    }

    @PostMapping("/{token}/pa-plats")
    String dropIn(
            @PathVariable String token,
            @RequestParam UUID id,
            @ModelAttribute("form") DropIn form,
            Model model,
            HttpServletResponse response) {
        try {
            return back(token, checkIns.dropIn(token, id, form));
        } catch (RuntimeException refused) {
            return again(refused, token, form, model, response);
        }
    }

    private String again(
            RuntimeException refused, String token, DropIn form, Model model, HttpServletResponse response) {
        forms.refused(refused, model, response);
        model.addAttribute("form", form);
        return show(token, "", null, model);
    }

    private String show(String token, String query, @Nullable UUID who, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("query", query);
        model.addAttribute("dropInId", UUID.randomUUID());
        model.addAttribute("view", StationView.of(checkIns.list(token), query, who));
        return "checkin/station";
    }

    private static String back(String token, CheckInClient.Outcome outcome) {
        return back(token, outcome.outcome(), outcome.registrationId());
    }

    private static String back(String token, String done, UUID who) {
        return "redirect:"
                + UriComponentsBuilder.fromPath("/incheckning/{token}")
                        .queryParam("klart", done)
                        .queryParam("vem", who)
                        .build(token);
    }

    /** What is no number the service refuses. */
    private static @Nullable Integer number(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return typed.strip().matches("\\d{1,6}") ? Integer.valueOf(typed.strip()) : Integer.valueOf(-1);
    }
}
