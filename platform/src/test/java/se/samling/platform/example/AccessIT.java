package se.samling.platform.example;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.samling.platform.testing.AccessMatrix;
import se.samling.platform.testing.BackingServices;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.application.name=things", "samling.inbox.give-up-after=1s"})
@BackingServices
class AccessIT {

    private static final String TABLE = """
            GET  /api/open                                       | ok  ok  ok  ok
            GET  /api/closed                                     | 401 ok  ok  ok
            POST /api/counts/{id}                                | ok  ok  ok  ok
            POST /api/doubles/{id}                               | 401 ok  ok  ok
            POST /api/things/{id}                                | 401 ok  ok  ok
            PATCH /api/things/{id}                               | 401 ok  ok  ok
            GET  /api/operations/dead-letters                    | 401 403 403 ok
            POST /api/operations/dead-letters/{id}/replay        | 401 403 403 ok
            POST /api/operations/read-models/{topic}/rebuild     | 401 403 403 ok
            """;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @LocalServerPort
    int port;

    @Test
    void everyEndpointAnswersWhomItsLineNames() {
        assertThat(AccessMatrix.deviations(mappings, port, TABLE)).isEmpty();
    }

    @Test
    void aMissingLineAWrongCellAndAForeignLineAreSeen() {
        var table = TABLE.replace("GET  /api/open ", "GET  /api/shut ")
                .replace("GET  /api/closed                                     | 401", "GET  /api/closed | ok");
        assertThat(AccessMatrix.deviations(mappings, port, table))
                .containsExactly(
                        "GET /api/closed is 401 ok ok ok, not ok ok ok ok",
                        "no line for GET /api/open",
                        "no such endpoint: GET /api/shut");
    }
}
