package se.samling.gateway.pages.own;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.event.HandOver;
import se.samling.gateway.client.event.PeopleCount;
import se.samling.gateway.edge.FormLimits;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.pages.registration.GroupFields;

/** Who comes on one registration: a colleague instead, how many of a group, and their names. */
@Controller
class OwnPeopleController {

    private final EventClient events;
    private final Forms forms;
    private final FormLimits limits;
    private final OwnPages pages;

    OwnPeopleController(EventClient events, Forms forms, FormLimits limits, OwnPages pages) {
        this.events = events;
        this.forms = forms;
        this.limits = limits;
        this.pages = pages;
    }

    @GetMapping("/min-anmalan/{token}/overlat")
    String askForColleague(@PathVariable String token, Model model) {
        model.addAttribute("form", new HandOver("", ""));
        return pages.show("own/hand-over", token, events.own(token), model);
    }

    @PostMapping("/min-anmalan/{token}/overlat")
    String handOver(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        model.addAttribute("form", new HandOver(name, email));
        try {
            limits.count(request, email);
            events.handOver(token, new HandOver(name.strip(), email.strip()));
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return pages.show("own/hand-over", token, events.own(token), model);
        }
        return "redirect:/anmalan/overlaten";
    }

    @PostMapping("/min-anmalan/{token}/antal")
    String count(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String people,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        model.addAttribute("people", people);
        var count = new PeopleCount(GroupFields.number(people));
        return pages.act("own/own", token, "andrat", model, request, response, () -> events.countOwn(token, count));
    }

    @PostMapping("/min-anmalan/{token}/personer")
    String name(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var person = new HandOver(name.strip(), email.strip());
        model.addAttribute("person", person);
        return pages.act("own/own", token, "namn", model, request, response, () -> events.nameOwn(token, person));
    }

    @PostMapping("/min-anmalan/{token}/personer/{id}/bort")
    String unname(
            @PathVariable String token,
            @PathVariable UUID id,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return pages.act("own/own", token, "andrat", model, request, response, () -> events.unnameOwn(token, id));
    }
}
