package se.samling.docs.reading;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samling.platform.security.KeyScopes;
import se.samling.platform.security.KeyScopes.Scope;

/**
 * What programs with an API key may do here. Files are not among it: whoever may read a document fetches it themselves, and one
 * that is open for everybody a program too.
 */
@Configuration(proxyBeanMethods = false)
class Programs {

    @Bean
    KeyScopes keyScopes() {
        return KeyScopes.of(
                Scope.of(
                        "documents:read",
                        "GET /api/documents",
                        "GET /api/documents/{id}",
                        "GET /api/events/{id}/documents",
                        "GET /api/networks/{slug}/documents",
                        "GET /api/downloads",
                        "GET /api/events/{id}/downloads"),
                Scope.of(
                        "documents:publish",
                        "POST /api/events/{id}/documents/texts",
                        "POST /api/events/{id}/documents/files",
                        "DELETE /api/documents/{id}",
                        "PUT /api/events/{id}/documents/opening",
                        "DELETE /api/events/{id}/documents/opening"),
                Scope.of(
                        "courses:read",
                        "GET /api/courses",
                        "GET /api/courses/{idOrSlug}",
                        "GET /api/courses/{id}/figures"));
    }
}
