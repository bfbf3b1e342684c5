package se.samling.event.directory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samling.platform.security.KeyScopes;
import se.samling.platform.security.KeyScopes.Scope;

/** What a program with a host's API key may ask, scope by scope; the names are membership-service's too. */
@Configuration(proxyBeanMethods = false)
class Programs {

    @Bean
    KeyScopes keyScopes() {
        return KeyScopes.of(
                Scope.of(
                        "events:read",
                        "GET /api/events",
                        "GET /api/events/{idOrSlug}",
                        "GET /api/series",
                        "GET /api/series/{idOrSlug}",
                        "GET /api/events/{id}/affected",
                        "GET /api/events/{id}/audience",
                        "GET /api/schedule",
                        "POST /api/schedule/conflicts",
                        "GET /api/series/{id}/audience"),
                Scope.of(
                        "events:write",
                        "POST /api/events",
                        "PATCH /api/events/{id}",
                        "PUT /api/events/{id}/programme",
                        "POST /api/series",
                        "PATCH /api/series/{id}",
                        "POST /api/series/{id}/dates",
                        "POST /api/events/{id}/move/preview"),
                Scope.of(
                        "events:publish",
                        "POST /api/events/{id}/announcement",
                        "POST /api/events/{id}/publication",
                        "POST /api/events/{id}/move",
                        "DELETE /api/events/{id}/move",
                        "POST /api/events/{id}/cancellation",
                        "POST /api/series/{id}/announcement",
                        "POST /api/series/{id}/publication"),
                Scope.of(
                        "registrations:read",
                        "GET /api/events/{id}/registrations",
                        "GET /api/registrations/{id}",
                        "GET /api/change-requests",
                        "GET /api/events/{id}/change-requests",
                        "GET /api/events/{id}/attendance"),
                Scope.of(
                        "registrations:write",
                        "POST /api/events/{id}/entries",
                        "POST /api/events/{id}/entries/imports",
                        "POST /api/events/{id}/change-requests/{requestId}/approval",
                        "POST /api/events/{id}/change-requests/{requestId}/queueing",
                        "POST /api/events/{id}/change-requests/{requestId}/refusal",
                        "DELETE /api/registrations/{id}"));
    }
}
