package se.samling.membership;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.samling.platform.testing.AccessMatrix;
import se.samling.platform.testing.BackingServices;

/** Every endpoint, asked by nobody, a person without a role, an organiser of no host here, and an admin. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "samling.keycloak.enabled=false")
@BackingServices
class AccessIT {

    private static final String TABLE = """
            GET /api/applications/answers/{token}                | x x x x
            POST /api/applications/answers/{token}               | x x x x
            GET /api/applications/proofs/{token}                 | x x x x
            POST /api/applications/proofs/{token}                | x x x x
            GET /api/applications/{id}                           | x x x x
            POST /api/applications/{id}/decisions                | x x x x
            DELETE /api/memberships/{id}                         | x x x x
            GET /api/memberships/{id}                            | x x x x
            GET /api/networks                                    | x x x x
            POST /api/networks                                   | x x x x
            GET /api/networks/{slug}                             | x x x x
            PATCH /api/networks/{slug}                           | x x x x
            GET /api/networks/{slug}/applications                | x x x x
            POST /api/networks/{slug}/applications               | x x x x
            GET /api/networks/{slug}/memberships                 | x x x x
            GET /api/operations/dead-letters                     | x x x x
            POST /api/operations/dead-letters/{id}/replay        | x x x x
            POST /api/operations/read-models/{topic}/rebuild     | x x x x
            GET /api/organisations                               | x x x x
            POST /api/organisations                              | x x x x
            POST /api/organisations/imports                      | x x x x
            GET /api/organisations/{id}                          | x x x x
            PATCH /api/organisations/{id}                        | x x x x
            GET /api/organisations/{id}/organisers               | x x x x
            POST /api/organisations/{id}/organisers              | x x x x
            DELETE /api/organisations/{id}/organisers/{personId} | x x x x
            DELETE /api/people/me                                | x x x x
            GET /api/people/me                                   | x x x x
            PATCH /api/people/me                                 | x x x x
            """;

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void everyEndpointHasALineAndEverybodyGetsWhatItSays() {
        assertThat(AccessMatrix.deviations(mappings, port, TABLE)).isEmpty();
    }
}
