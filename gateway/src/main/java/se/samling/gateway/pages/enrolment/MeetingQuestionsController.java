package se.samling.gateway.pages.enrolment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.calls.Sections;
import se.samling.gateway.calls.Service;
import se.samling.gateway.client.enrolment.EnrolledMeeting;
import se.samling.gateway.client.enrolment.EnrolledMeetingsClient;
import se.samling.gateway.client.enrolment.EnrolledQuestions;
import se.samling.gateway.client.form.NewAnswers;
import se.samling.gateway.edge.FormLimits;
import se.samling.gateway.pages.NothingThere;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.pages.registration.AnswerFields;
import se.samling.gateway.pages.registration.AnswerUploads;
import se.samling.gateway.pages.registration.QuestionFields;
import se.samling.gateway.words.Words;

/** The contact answers the questions of a participant's meetings, all at once, where nobody has answered yet. */
@Controller
class MeetingQuestionsController {

    private final EnrolledMeetingsClient meetings;
    private final QuestionFields fields;
    private final AnswerUploads uploads;
    private final Sections sections;
    private final Forms forms;
    private final FormLimits limits;
    private final Words words;

    MeetingQuestionsController(
            EnrolledMeetingsClient meetings,
            QuestionFields fields,
            AnswerUploads uploads,
            Sections sections,
            Forms forms,
            FormLimits limits,
            Words words) {
        this.meetings = meetings;
        this.fields = fields;
        this.uploads = uploads;
        this.sections = sections;
        this.forms = forms;
        this.limits = limits;
        this.words = words;
    }

    @GetMapping("/ansokan/{token}/fragor/{registrationId}")
    String ask(@PathVariable String token, @PathVariable UUID registrationId, Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        return show(token, registrationId, AnswerFields.NONE, model);
    }

    @PostMapping("/ansokan/{token}/fragor/{registrationId}")
    String answer(
            @PathVariable String token,
            @PathVariable UUID registrationId,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var sent = AnswerUploads.Sent.nothing(AnswerFields.of(typed));
        try {
            limits.count(request, null);
            sent = uploads.send(sent.answers(), request);
            meetings.answer(token, registrationId, new NewAnswers(sent.answers().toApi()));
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            model.addAttribute("errors", sent.explained(model.getAttribute("errors")));
            return show(token, registrationId, sent.answers(), model);
        }
        redirect.addFlashAttribute("done", words.say("enrolment.done.fragor"));
        return "redirect:/ansokan/" + token;
    }

    private String show(String token, UUID registrationId, AnswerFields answers, Model model) {
        var asked = sections.ask(Service.EVENT, () -> meetings.questions(token, registrationId))
                .section()
                .getValue();
        var questions = asked == null ? new EnrolledQuestions(List.of()) : asked;
        model.addAttribute("token", token);
        model.addAttribute("place", place(token, registrationId));
        model.addAttribute("registrationId", registrationId);
        model.addAttribute("questions", fields.shown(questions.questions(), true, false));
        model.addAttribute("answers", answers);
        return "enrolment/questions";
    }

    private EnrolledMeeting.Place place(String token, UUID registrationId) {
        return meetings.meetings(token).stream()
                .flatMap(meeting -> meeting.places().stream())
                .filter(place -> place.registrationId().equals(registrationId))
                .findFirst()
                .orElseThrow(() -> new NothingThere("registration"));
    }
}
