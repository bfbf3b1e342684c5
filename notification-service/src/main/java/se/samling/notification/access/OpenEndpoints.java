package se.samling.notification.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samling.platform.security.PublicEndpoints;

/** What needs no log-in: calendars, the links in mails, and questions to organisers. */
@Configuration(proxyBeanMethods = false)
class OpenEndpoints {

    @Bean
    PublicEndpoints publicEndpoints() {
        return PublicEndpoints.of(
                "GET /api/events/{id}/calendar.ics",
                "GET /api/networks/{slug}/calendar.ics",
                "GET /api/series/{id}/calendar.ics",
                "GET /api/calendars/registrations/{token}",
                "POST /api/messages/courses/{id}",
                "POST /api/messages/faults",
                "GET /api/senders/proofs/{token}",
                "POST /api/senders/proofs/{token}",
                "GET /api/calendars/people/{token}",
                "GET /api/unsubscriptions/{token}",
                "POST /api/unsubscriptions/{token}",
                "DELETE /api/unsubscriptions/{token}");
    }
}
