package se.samling.gateway.client.enrolment;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import se.samling.gateway.client.Page;

/** membership-service's API of organisations in cohorts; tokens are of purpose {@code enrolment}. */
@HttpExchange
public interface EnrolmentClient {

    /** Anonymous: an organisation applies. Always 202; a mail follows. */
    @PostExchange("/api/networks/{slug}/enrolments")
    void apply(@PathVariable String slug, @RequestBody EnrolmentForm form);

    @GetExchange("/api/enrolments/own/{token}")
    OwnEnrolment own(@PathVariable String token);

    /** The address is proven now; the second time answers the same. */
    @PostExchange("/api/enrolments/own/{token}/proof")
    OwnEnrolment prove(@PathVariable String token);

    @PutExchange("/api/enrolments/own/{token}/decision")
    OwnEnrolment decide(@PathVariable String token, @RequestBody BoardDecision decision);

    @PostExchange("/api/enrolments/own/{token}/answers")
    OwnEnrolment answer(@PathVariable String token, @RequestBody EnrolmentAnswer answer);

    @PutExchange("/api/enrolments/own/{token}/invoice-address")
    OwnEnrolment invoiceTo(@PathVariable String token, @RequestBody InvoiceAddress address);

    @PostExchange("/api/enrolments/own/{token}/participants")
    OwnEnrolment name(@PathVariable String token, @RequestBody ParticipantDraft participant);

    @DeleteExchange("/api/enrolments/own/{token}/participants/{id}")
    OwnEnrolment remove(@PathVariable String token, @PathVariable UUID id);

    /** Organiser of a host; {@code state} may be {@code open}: all that wait for a decision. */
    @GetExchange("/api/networks/{slug}/enrolments")
    Page<EnrolmentRow> enrolments(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable UUID owner,
            @RequestParam(required = false) @Nullable String cursor);

    @GetExchange("/api/enrolments/{id}")
    Enrolment enrolment(@PathVariable UUID id);

    /** The organisations that the reader acts for. */
    @GetExchange("/api/people/me/enrolments")
    List<MyEnrolment> mine();

    /** Organisers, and participants where the list is open. */
    @GetExchange("/api/networks/{slug}/participants")
    ParticipantList participants(@PathVariable String slug);

    @PostExchange("/api/enrolments/{id}/acts")
    Enrolment act(@PathVariable UUID id, @RequestBody EnrolmentAct act);
}
