package se.samling.gateway.client.enrolment;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** event-service's API of an organisation's places at its cohort's meetings; tokens are of purpose {@code enrolment}. */
@HttpExchange
public interface EnrolledMeetingsClient {

    /** By time. */
    @GetExchange("/api/enrolments/own/{token}/meetings")
    List<EnrolledMeeting> meetings(@PathVariable String token);

    @PostExchange("/api/enrolments/own/{token}/meetings/{registrationId}/absence")
    List<EnrolledMeeting> absent(@PathVariable String token, @PathVariable UUID registrationId);

    /** The substitute gets a mail and a link for this meeting; it adds no fee. */
    @PostExchange("/api/enrolments/own/{token}/meetings/{registrationId}/substitute")
    List<EnrolledMeeting> substitute(
            @PathVariable String token, @PathVariable UUID registrationId, @RequestBody Substitute substitute);
}
