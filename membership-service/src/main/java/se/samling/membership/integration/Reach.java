package se.samling.membership.integration;

import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samling.platform.security.KeyScopes;
import se.samling.platform.security.KeyScopes.Scope;

/** What programs with an API key may do here. Every one of them may say that it was used. */
@Configuration(proxyBeanMethods = false)
class Reach {

    private static final String USE = "PUT /api/api-keys/own/use";

    @Bean
    KeyScopes keyScopes() {
        return KeyScopes.of(KeyDraft.SCOPES.stream()
                .map(scope -> new Scope(
                        scope, Stream.concat(Stream.of(USE), lines(scope)).toList()))
                .toArray(Scope[]::new));
    }

    private static Stream<String> lines(String scope) {
        return switch (scope) {
            case "memberships:read" ->
                Stream.of(
                        "GET /api/organisations",
                        "GET /api/organisations/{id}",
                        "GET /api/networks",
                        "GET /api/networks/{slug}",
                        "GET /api/networks/{slug}/memberships",
                        "GET /api/memberships/{id}");
            case "enrolments:read" ->
                Stream.of("GET /api/networks/{slug}/enrolments", "GET /api/networks/{slug}/participants");
            default -> Stream.empty();
        };
    }
}
