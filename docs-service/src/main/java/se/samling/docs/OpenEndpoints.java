package se.samling.docs;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.ConstraintProblems;
import se.samling.platform.security.PublicEndpoints;

/** What needs no token, and which problem a broken database rule stands for. */
@Configuration(proxyBeanMethods = false)
class OpenEndpoints {

    @Bean
    PublicEndpoints publicEndpoints() {
        return PublicEndpoints.of(
                "POST /api/answer-files",
                "GET /api/answer-files/received/{receipt}",
                "GET /api/documents",
                "GET /api/documents/{id}",
                "GET /api/documents/{id}/content",
                "GET /api/events/{id}/documents",
                "GET /api/case-studies",
                "GET /api/case-studies/{slug}",
                "GET /api/enrolments/{key}/case-study",
                "PUT /api/enrolments/{key}/case-study",
                "POST /api/enrolments/{key}/case-study/proposal",
                "POST /api/enrolments/{key}/case-study/approval",
                "DELETE /api/enrolments/{key}/case-study/approval",
                "GET /api/enrolments/{key}/minutes",
                "GET /api/enrolments/{key}/minutes/{id}/content",
                "POST /api/enrolments/{key}/minutes",
                "DELETE /api/enrolments/{key}/minutes/{id}",
                "GET /api/courses",
                "GET /api/courses/{idOrSlug}",
                "GET /api/courses/{idOrSlug}/origins",
                "POST /api/courses/{id}/visits",
                "PUT /api/courses/{id}/visits/{visit}/steps/{stepId}");
    }

    @Bean
    ConstraintProblems constraintProblems() {
        return new ConstraintProblems(Map.of(
                "course_once_per_slug", () -> new Conflict("course-exists"),
                "case_study_once_per_slug", () -> new Conflict("address-taken")));
    }
}
