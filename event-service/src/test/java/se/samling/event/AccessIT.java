package se.samling.event;

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
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@BackingServices
class AccessIT {

    private static final String TABLE = """
            GET /api/events                                    | x x x x
            POST /api/events                                   | x x x x
            GET /api/events/{idOrSlug}                         | x x x x
            PATCH /api/events/{id}                             | x x x x
            GET /api/events/{id}/affected                      | x x x x
            POST /api/events/{id}/announcement                 | x x x x
            GET /api/events/{id}/audience                      | x x x x
            POST /api/events/{id}/cancellation                 | x x x x
            POST /api/events/{id}/move                         | x x x x
            PUT /api/events/{id}/programme                     | x x x x
            POST /api/events/{id}/publication                  | x x x x
            GET /api/events/{id}/registrations                 | x x x x
            POST /api/events/{id}/registrations                | x x x x
            GET /api/invitations/{token}                       | x x x x
            POST /api/invitations/{token}/decline              | x x x x
            GET /api/operations/dead-letters                   | x x x x
            POST /api/operations/dead-letters/{id}/replay      | x x x x
            POST /api/operations/read-models/{topic}/rebuild   | x x x x
            GET /api/registrations/mine                        | x x x x
            DELETE /api/registrations/own/{token}              | x x x x
            GET /api/registrations/own/{token}                 | x x x x
            PATCH /api/registrations/own/{token}               | x x x x
            POST /api/registrations/own/{token}/handover       | x x x x
            POST /api/registrations/own/{token}/reconfirmation | x x x x
            GET /api/registrations/proofs/{token}              | x x x x
            POST /api/registrations/proofs/{token}             | x x x x
            DELETE /api/registrations/{id}                     | x x x x
            GET /api/registrations/{id}                        | x x x x
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
