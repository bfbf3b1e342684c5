package se.samling.gateway.client.enrolment;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import se.samling.gateway.client.form.NewAnswers;

/** event-service's API of an organisation's places at its cohort's meetings; tokens are of purpose {@code enrolment}. */
@HttpExchange
public interface EnrolledMeetingsClient {

    /** By time. */
    @GetExchange("/api/enrolments/own/{token}/meetings")
    List<EnrolledMeeting> meetings(@PathVariable String token);

    @PostExchange("/api/enrolments/own/{token}/meetings/{registrationId}/absence")
    List<EnrolledMeeting> absent(@PathVariable String token, @PathVariable UUID registrationId);

    /** What the meetings of whoever has this place ask, where nobody has answered. */
    @GetExchange("/api/enrolments/own/{token}/meetings/{registrationId}/answers")
    EnrolledQuestions questions(@PathVariable String token, @PathVariable UUID registrationId);

    @PutExchange("/api/enrolments/own/{token}/meetings/{registrationId}/answers")
    void answer(@PathVariable String token, @PathVariable UUID registrationId, @RequestBody NewAnswers answers);

    /** The substitute gets a mail and a link for this meeting; it adds no fee. */
    @PostExchange("/api/enrolments/own/{token}/meetings/{registrationId}/substitute")
    List<EnrolledMeeting> substitute(
            @PathVariable String token, @PathVariable UUID registrationId, @RequestBody Substitute substitute);
}
