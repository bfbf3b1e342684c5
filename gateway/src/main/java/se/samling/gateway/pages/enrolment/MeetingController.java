package se.samling.gateway.pages.enrolment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.client.enrolment.EnrolledMeetingsClient;
import se.samling.gateway.client.enrolment.EnrolmentClient;
import se.samling.gateway.client.enrolment.Substitute;
import se.samling.gateway.edge.FormLimits;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.words.Words;

/** Somebody cannot come to one meeting: a substitute does, or nobody (R3.5). */
@Controller
class MeetingController {

    private final EnrolledMeetingsClient meetings;
    private final EnrolmentClient enrolments;
    private final Forms forms;
    private final FormLimits limits;
    private final Words words;

    MeetingController(
            EnrolledMeetingsClient meetings, EnrolmentClient enrolments, Forms forms, FormLimits limits, Words words) {
        this.meetings = meetings;
        this.enrolments = enrolments;
        this.forms = forms;
        this.limits = limits;
        this.words = words;
    }

    @GetMapping("/ansokan/{token}/traffar/{registrationId}")
    String ask(@PathVariable String token, @PathVariable UUID registrationId, Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        return show(token, registrationId, new Substitute("", ""), model);
    }

    @PostMapping("/ansokan/{token}/traffar/{registrationId}/ersattare")
    String substitute(
            @PathVariable String token,
            @PathVariable UUID registrationId,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var substitute = new Substitute(name.strip(), email.strip());
        try {
            limits.count(request, email);
            meetings.substitute(token, registrationId, substitute);
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return show(token, registrationId, substitute, model);
        }
        redirect.addFlashAttribute("done", words.say("enrolment.done.ersattare", substitute.name()));
        return "redirect:/ansokan/" + token;
    }

    @PostMapping("/ansokan/{token}/traffar/{registrationId}/franvaro")
    String absent(@PathVariable String token, @PathVariable UUID registrationId, RedirectAttributes redirect) {
        meetings.absent(token, registrationId);
        redirect.addFlashAttribute("done", words.say("enrolment.done.franvaro"));
        return "redirect:/ansokan/" + token;
    }

    private String show(String token, UUID registrationId, Substitute form, Model model) {
        var meeting = meetings.meetings(token).stream()
                .filter(one -> one.places().stream()
                        .anyMatch(place -> place.registrationId().equals(registrationId)))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("token", token);
        model.addAttribute("own", enrolments.own(token));
        model.addAttribute("meeting", meeting);
        model.addAttribute(
                "place",
                meeting.places().stream()
                        .filter(place -> place.registrationId().equals(registrationId))
                        .findFirst()
                        .orElseThrow());
        model.addAttribute("form", form);
        return "enrolment/meeting";
    }
}
