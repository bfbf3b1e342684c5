package se.samling.event;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samling.platform.idempotency.IdempotentEndpoints;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.ConstraintProblems;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.security.PublicEndpoints;

/** What needs no token, and which problem a broken database rule stands for. */
@Configuration(proxyBeanMethods = false)
class OpenEndpoints {

    @Bean
    PublicEndpoints publicEndpoints() {
        return PublicEndpoints.of(
                "GET /api/events",
                "GET /api/events/{idOrSlug}",
                "GET /api/events/{id}/form",
                "GET /api/events/{id}/quotas/each",
                "GET /api/registrations/own/{token}/answers",
                "PUT /api/registrations/own/{token}/answers",
                "GET /api/contributors/{id}/picture/{version}",
                "GET /api/notices",
                "POST /api/page-answers",
                "GET /api/registrations/own/{token}/discussion",
                "PUT /api/registrations/own/{token}/discussion/note",
                "GET /api/series",
                "GET /api/series/{idOrSlug}",
                "GET /api/series/{id}/form",
                "POST /api/series/{id}/registrations",
                "GET /api/bookings/proofs/{token}",
                "POST /api/bookings/proofs/{token}",
                "POST /api/events/{id}/registrations",
                "GET /api/enrolments/own/{token}/meetings",
                "POST /api/enrolments/own/{token}/meetings/{registrationId}/absence",
                "GET /api/enrolments/own/{token}/meetings/{registrationId}/answers",
                "PUT /api/enrolments/own/{token}/meetings/{registrationId}/answers",
                "POST /api/enrolments/own/{token}/meetings/{registrationId}/substitute",
                "GET /api/registrations/proofs/{token}",
                "POST /api/registrations/proofs/{token}",
                "GET /api/invitations/{token}",
                "POST /api/invitations/{token}/decline",
                "GET /api/registrations/own/{token}",
                "PATCH /api/registrations/own/{token}",
                "DELETE /api/registrations/own/{token}",
                "PUT /api/registrations/own/{token}/people",
                "POST /api/registrations/own/{token}/people",
                "DELETE /api/registrations/own/{token}/people/{registrationId}",
                "POST /api/registrations/own/{token}/handover",
                "GET /api/registrations/own/{token}/offer",
                "POST /api/registrations/own/{token}/offer",
                "GET /api/registrations/own/{token}/reconfirmation",
                "POST /api/registrations/own/{token}/reconfirmation",
                "GET /api/registrations/own/{token}/sessions",
                "POST /api/registrations/own/{token}/sessions/{sessionId}",
                "DELETE /api/registrations/own/{token}/sessions/{sessionId}",
                "GET /api/registrations/own/{token}/change-requests",
                "POST /api/registrations/own/{token}/change-requests",
                "DELETE /api/registrations/own/{token}/change-requests/{requestId}",
                "GET /api/registrations/own/{token}/broadcast",
                "GET /api/registrations/own/{token}/ticket",
                "GET /api/registrations/own/{token}/certificate",
                "POST /api/registrations/own/{token}/certificate",
                "GET /api/certificates/{number}",
                "GET /api/stations/{token}",
                "PUT /api/stations/{token}/check-ins/{checkInId}",
                "DELETE /api/stations/{token}/check-ins/{checkInId}",
                "PUT /api/stations/{token}/drop-ins/{checkInId}",
                "GET /api/broadcasts/{token}",
                "POST /api/broadcasts/{token}/questions",
                "POST /api/broadcasts/{token}/attendance",
                "POST /api/broadcasts/{token}/way-in",
                "GET /api/broadcasts/{token}/captions",
                "POST /api/broadcasts/{token}/evaluation");
    }

    /** A registration sent twice, by a double click or a lost answer, gets the first answer again. */
    @Bean
    IdempotentEndpoints idempotentEndpoints() {
        return IdempotentEndpoints.of("POST /api/events/{id}/registrations", "POST /api/series/{id}/registrations");
    }

    @Bean
    ConstraintProblems constraintProblems() {
        return new ConstraintProblems(Map.of(
                "registration_once_per_person",
                () -> new Conflict("already-registered"),
                "seat_pool_never_oversold",
                () -> new Conflict("event-full"),
                "series_once_per_slug",
                () -> new Conflict("event-exists"),
                "event_once_per_slug",
                () -> new Conflict("event-exists"),
                "event_ends_after_start",
                () -> new InvalidField("endsAt", "end-before-start")));
    }
}
