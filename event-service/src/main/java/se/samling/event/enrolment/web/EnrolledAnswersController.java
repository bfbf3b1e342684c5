package se.samling.event.enrolment.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.enrolment.Responding;
import se.samling.event.form.web.QuestionView;
import se.samling.platform.link.SignedLinks;

/** The questions of a cohort's meetings, for the organisation's contact, by the enrolment's own link. */
@RestController
@RequestMapping("/api/enrolments/own/{token}/meetings/{registrationId}/answers")
class EnrolledAnswersController {

    private final SignedLinks links;
    private final Responding responding;

    EnrolledAnswersController(SignedLinks links, Responding responding) {
        this.links = links;
        this.responding = responding;
    }

    /** {@code questions}: what all meetings of the participant ask that nobody has answered, each once. */
    record AskedView(List<QuestionView> questions) {}

    record AnswersRequest(@Nullable Map<String, Object> answers) {}

    /** Shows what a participant's meetings ask, where nobody has answered yet. What the participant has answered does not show. */
    @GetMapping
    AskedView asked(@PathVariable String token, @PathVariable UUID registrationId) {
        return new AskedView(responding.asked(enrolment(token), registrationId).questions().stream()
                .map(shared -> QuestionView.of(shared.question()))
                .toList());
    }

    /** Answers for a participant, at all meetings that nobody has answered for. 409 {@code registration-closed} where there is none. */
    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@PathVariable String token, @PathVariable UUID registrationId, @RequestBody AnswersRequest request) {
        responding.answer(enrolment(token), registrationId, request.answers());
    }

    private UUID enrolment(String token) {
        return UUID.fromString(links.verify("enrolment", token).subject());
    }
}
