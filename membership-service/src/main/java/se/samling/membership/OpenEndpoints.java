package se.samling.membership;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.ConstraintProblems;
import se.samling.platform.security.PublicEndpoints;

/** What needs no token, and which problem a broken database rule stands for. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class OpenEndpoints {

    @Bean
    PublicEndpoints publicEndpoints() {
        return PublicEndpoints.of(
                "GET /api/organisations",
                "GET /api/organisations/{id}",
                "GET /api/networks",
                "GET /api/networks/{slug}",
                "POST /api/networks/{slug}/applications",
                "POST /api/networks/{slug}/enrolments",
                "GET /api/enrolments/own/{token}",
                "POST /api/enrolments/own/{token}/proof",
                "PUT /api/enrolments/own/{token}/decision",
                "POST /api/enrolments/own/{token}/answers",
                "PUT /api/enrolments/own/{token}/invoice-address",
                "POST /api/enrolments/own/{token}/participants",
                "DELETE /api/enrolments/own/{token}/participants/{participantId}",
                "GET /api/enrolments/{key}/assignments",
                "PUT /api/enrolments/{key}/assignments/{id}/status",
                "GET /api/applications/proofs/{token}",
                "POST /api/applications/proofs/{token}",
                "GET /api/applications/answers/{token}",
                "POST /api/applications/answers/{token}",
                "GET /api/declarations",
                "GET /api/declarations/{slug}",
                "GET /api/declarations/{slug}/versions",
                "GET /api/declarations/{slug}/versions/{number}",
                "GET /api/declarations/{slug}/versions/{number}/text",
                "GET /api/declarations/{slug}/signatures",
                "POST /api/declarations/{slug}/signatures",
                "GET /api/declarations/{slug}/signatories",
                "GET /api/signatories/{key}",
                "POST /api/signatories/{key}/activities",
                "PUT /api/signatories/{key}/activities/{id}",
                "DELETE /api/signatories/{key}/activities/{id}",
                "PUT /api/signatories/{key}/reports/{year}",
                "POST /api/signatories/{key}/reports/{year}/submission",
                "GET /api/signatories/successions/{token}",
                "POST /api/signatories/successions/{token}",
                "GET /api/signatures/proofs/{token}",
                "POST /api/signatures/proofs/{token}");
    }

    @Bean
    ConstraintProblems constraintProblems() {
        return new ConstraintProblems(Map.ofEntries(
                Map.entry("organisation_once_per_name_and_kind", () -> new Conflict("organisation-exists")),
                Map.entry("network_once_per_slug", () -> new Conflict("network-exists")),
                Map.entry("application_open_once_per_person", () -> new Conflict("already-applied")),
                Map.entry("enrolment_once_per_contact", () -> new Conflict("already-applied")),
                Map.entry("enrolment_once_per_organisation_and_term", () -> new Conflict("organisation-applied")),
                Map.entry("participant_named_once", () -> new Conflict("participant-named")),
                Map.entry("participant_known_once", () -> new Conflict("participant-named")),
                Map.entry("declaration_once_per_slug", () -> new Conflict("declaration-exists")),
                Map.entry("declaration_version_pkey", () -> new Conflict("nothing-to-publish")),
                Map.entry("signature_once_per_organisation_and_version", () -> new Conflict("already-signed")),
                Map.entry("seat_invoiced_once", () -> new Conflict("nothing-to-invoice")),
                Map.entry("invoice_credited_once", () -> new Conflict("already-credited"))));
    }
}
