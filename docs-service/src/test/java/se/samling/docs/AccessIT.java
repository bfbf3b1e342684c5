package se.samling.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.samling.platform.testing.AccessMatrix;
import se.samling.platform.testing.ApiWords;
import se.samling.platform.testing.KafkaProbe;
import se.samling.platform.testing.TestTokens;

/** Every endpoint, asked by everybody: anonymous, a stranger, a member (who is a participant in a cohort too), another host's coordinator, the host's, an admin. */
@DocsServiceTest
class AccessIT {

    private static final Map<String, String> TABLE = AccessMatrix.table("""
            GET /api/documents                           | 200 200 200 200 200 200
            GET /api/documents/{id}                      | 403 403 200 403 200 200
            GET /api/documents/{id}/content              | 403 403 200 403 200 200
            GET /api/events/{id}/documents               | 403 403 200 403 200 200
            PUT /api/events/{id}/documents/opening       | 401 403 403 403 409 409
            DELETE /api/events/{id}/documents/opening    | 401 403 403 403 204 204
            GET /api/networks/{slug}/documents           | 401 403 200 403 200 200
            POST /api/events/{id}/documents/texts        | 401 403 403 403 201 201
            POST /api/events/{id}/documents/files        | 401 403 403 403 201 201
            GET /api/downloads                           | 401 200 200 200 200 200
            GET /api/events/{id}/downloads               | 401 403 403 403 200 200
            DELETE /api/documents/{id}                   | 401 403 403 403 204 204
            GET /api/case-studies                        | 200 200 200 200 200 200
            GET /api/case-studies/{slug}                 | 404 404 404 404 404 404
            GET /api/enrolments/{key}/case-study         | 404 404 200 404 404 404
            PUT /api/enrolments/{key}/case-study         | 404 404 428 404 404 404
            POST /api/enrolments/{key}/case-study/proposal | 404 404 404 404 404 404
            POST /api/enrolments/{key}/case-study/approval | 404 404 403 404 404 404
            DELETE /api/enrolments/{key}/case-study/approval | 404 404 403 404 404 404
            GET /api/networks/{slug}/case-studies        | 401 403 403 403 200 200
            GET /api/networks/{slug}/case-studies/{enrolmentId} | 401 403 403 403 200 200
            POST /api/networks/{slug}/case-studies/{enrolmentId}/publication | 401 403 403 403 404 404
            DELETE /api/networks/{slug}/case-studies/{enrolmentId}/publication | 401 403 403 403 404 404
            POST /api/networks/{slug}/case-studies/{enrolmentId}/return | 401 403 403 403 422 422
            GET /api/enrolments/{key}/minutes            | 404 404 404 404 404 404
            GET /api/enrolments/{key}/minutes/{id}/content | 404 404 404 404 404 404
            POST /api/enrolments/{key}/minutes           | 404 404 404 404 404 404
            DELETE /api/enrolments/{key}/minutes/{id}    | 404 404 404 404 404 404
            POST /api/answer-files                       | 201 201 201 201 201 201
            GET /api/answer-files/received/{receipt}     | 404 404 404 404 404 404
            GET /api/answer-files/{id}/content           | 401 404 404 404 200 200
            GET /api/dossiers/{id}/attachments           | 401 404 200 404 200 200
            POST /api/dossiers/{id}/attachments          | 401 404 403 404 201 201
            GET /api/attachments/{id}/content            | 401 404 200 404 200 200
            DELETE /api/attachments/{id}                 | 401 404 403 404 204 204
            GET /api/courses                             | 200 200 200 200 200 200
            GET /api/courses/{idOrSlug}                  | 403 403 200 403 200 200
            GET /api/courses/{idOrSlug}/origins          | 403 403 200 403 200 200
            GET /api/people/me/courses                   | 401 200 200 200 200 403
            POST /api/courses                            | 401 403 403 403 201 201
            PATCH /api/courses/{id}                      | 401 404 404 404 200 200
            PUT /api/courses/{id}/steps                  | 401 404 404 404 200 200
            POST /api/courses/{id}/publication           | 401 404 404 404 409 409
            DELETE /api/courses/{id}/publication         | 401 404 404 404 409 409
            POST /api/courses/{id}/archiving             | 401 404 404 404 200 200
            DELETE /api/courses/{id}/archiving           | 401 404 404 404 200 200
            DELETE /api/courses/{id}                     | 401 404 404 404 409 409
            GET /api/courses/{id}/figures                | 401 404 404 404 200 200
            POST /api/courses/{id}/visits                | 403 403 201 403 201 201
            PUT /api/courses/{id}/visits/{visit}/steps/{stepId} | 403 403 404 403 404 404
            GET /api/courses/{id}/progress               | 401 200 200 200 200 403
            PUT /api/courses/{id}/progress/steps/{stepId} | 401 403 200 403 200 403
            DELETE /api/courses/{id}/progress            | 401 204 204 204 204 403
            GET /api/courses/{id}/notes                  | 401 200 200 200 200 403
            POST /api/courses/{id}/notes                 | 401 403 200 403 200 403
            DELETE /api/courses/{id}/notes/{subjectId}   | 401 204 204 204 204 403
            DELETE /api/courses/{id}/notes               | 401 204 204 204 204 403
            GET /api/operations/dead-letters             | 401 403 403 403 403 200
            POST /api/operations/dead-letters/{id}/replay | 401 403 403 403 403 404
            POST /api/operations/read-models/{topic}/rebuild | 401 403 403 403 403 404
            """);

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private World world;
    private Service service;
    private UUID enrolment = UUID.randomUUID();

    @BeforeEach
    void tellTheWorld() {
        service = new Service(port);
        world = new World(jdbc).told();
        enrolment = UUID.randomUUID();
        world.tellEnrolment(enrolment, 1, world.host, UUID.randomUUID(), world.memberId, "admitted");
    }

    @Test
    void theTableNamesEveryEndpoint() {
        assertThat(TABLE.keySet()).containsExactlyInAnyOrderElementsOf(AccessMatrix.endpoints(mappings));
    }

    @Test
    void everybodyGetsWhatTheTableSays() {
        var callers = new ArrayList<@Nullable String>();
        callers.add(null);
        callers.addAll(
                List.of(world.stranger, world.member, world.strangeCoordinator, world.coordinator, TestTokens.admin()));
        TABLE.forEach((endpoint, cells) -> {
            var expected = cells.split(" ");
            for (int i = 0; i < expected.length; i++) {
                assertThat(ask(endpoint, callers.get(i)))
                        .as(endpoint + ", column " + (i + 1))
                        .isEqualTo(Integer.parseInt(expected[i]));
            }
        });
    }

    @Test
    void aProgramReadsAndPublishesItsHostsDocumentsAsFarAsItsScopesGo() {
        assertThat(AccessMatrix.openTo(TestTokens.key(world.host), mappings, port))
                .as("closed to a key whose scopes do not name it")
                .isEmpty();
        var reading = TestTokens.key(world.host, "documents:read");
        var publishing = TestTokens.key(world.host, "documents:publish");
        var another = TestTokens.key(UUID.randomUUID(), "documents:read", "documents:publish");
        var list = "/api/events/" + world.event + "/documents";
        var text = "{\"title\":\"Från programmet\",\"body\":\"B\"}";
        assertThat(service.postJson(reading, list + "/texts", text).status()).isEqualTo(403);
        assertThat(service.postJson(another, list + "/texts", text).status()).isEqualTo(403);
        var made = service.postJson(publishing, list + "/texts", text);
        assertThat(made.status()).isEqualTo(201);
        var document = "/api/documents/" + made.json().path("id").asString();
        for (var path : List.of(list, "/api/networks/" + world.networkSlug + "/documents", document)) {
            assertThat(service.get(reading, path).text()).contains("Från programmet");
            assertThat(service.get(another, path).status()).isEqualTo(403);
            assertThat(service.get(publishing, path).status()).isEqualTo(403);
        }
        assertThat(service.get(reading, "/api/documents?query=programmet").text())
                .contains("Från programmet");
        assertThat(service.get(another, "/api/documents?query=programmet").text())
                .doesNotContain("Från programmet");
        assertThat(service.get(reading, document + "/content").status())
                .as("what is in a file is fetched by people")
                .isEqualTo(403);
        var opening = list + "/opening";
        assertThat(service.put(publishing, opening, "").status())
                .as("a network's documentation is its members'")
                .isEqualTo(409);
        assertThat(service.delete(publishing, opening).status()).isEqualTo(204);
        for (var key : List.of(reading, another)) {
            assertThat(service.put(key, opening, "").status()).isEqualTo(403);
            assertThat(service.delete(key, opening).status()).isEqualTo(403);
        }
        assertThat(service.delete(another, document).status()).isEqualTo(403);
        assertThat(service.delete(publishing, document).status()).isEqualTo(204);
    }

    @Test
    void aProgramReadsItsHostsCoursesAndTheirFigures() {
        var course = Course.written(
                service, world.coordinator, world.host, ",\"networkIds\":[\"%s\"]".formatted(world.network));
        course.publish();
        var figures = "/api/courses/" + course.id() + "/figures";
        var reading = TestTokens.key(world.host, "courses:read");
        assertThat(service.get(reading, figures).status()).isEqualTo(200);
        assertThat(service.get(reading, "/api/courses/" + course.id()).status()).isEqualTo(200);
        assertThat(service.get(TestTokens.key(UUID.randomUUID(), "courses:read"), figures)
                        .status())
                .isEqualTo(404);
        assertThat(service.get(TestTokens.key(world.host, "documents:read"), figures)
                        .status())
                .isEqualTo(403);
        assertThat(service.get(TestTokens.key(world.host, "documents:read"), "/api/courses/" + course.id())
                        .status())
                .as("as anybody: it is for the network's members")
                .isEqualTo(403);
    }

    @Test
    void aTokenForAnotherAudienceOrOutOfTimeIsNoToken() {
        var claims = TestTokens.claims("sub", world.memberId, "a@b.example", List.of());
        assertThat(service.get(TestTokens.sign(claims.audience("another").build()), "/api/documents")
                        .status())
                .isEqualTo(401);
        var late = TestTokens.claims("sub", world.memberId, "a@b.example", List.of("admin"))
                .expirationTime(Date.from(Instant.EPOCH));
        assertThat(service.get(TestTokens.sign(late.build()), "/api/documents").status())
                .isEqualTo(401);
    }

    @Test
    void theRoleOrganiserAloneOpensNothingAndACheckInDelegationNeither() {
        var checkIn = UUID.randomUUID();
        world.tellPerson(checkIn, 1, "check-in");
        World.until(() -> world.counts(
                        "select count(*) from known_delegation where person_id = :id or person_id = :other",
                        checkIn,
                        checkIn)
                == 1);
        assertThat(service.get(TestTokens.organiser(checkIn), "/api/events/" + world.event + "/documents")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theApiIsDescribedAndReadinessAnswersWithoutAToken() {
        var description = service.get(null, "/v3/api-docs");
        assertThat(description.status()).isEqualTo(200);
        assertThat(description.text()).contains("/api/events/{id}/documents/files", "multipart/form-data");
        assertThat(ApiWords.missing(port)).isEmpty();
        assertThat(service.get(null, "/actuator/health/readiness").status()).isEqualTo(200);
    }

    private int ask(String endpoint, @Nullable String token) {
        String path = endpoint.substring(endpoint.indexOf(' ') + 1)
                .replace("events/{id}", "events/" + world.event)
                .replace("case-studies/{slug}", "case-studies/none")
                .replace("dossiers/{id}", "dossiers/" + world.dossier)
                .replace("{slug}", world.networkSlug)
                .replace("{receipt}", "none")
                .replace("{key}", enrolment.toString())
                .replace("{enrolmentId}", enrolment.toString())
                .replace("{topic}", "samling.unknown.v1");
        if (path.contains("courses/{id")) {
            return askOfACourse(endpoint, path, token);
        }
        if (path.contains("documents/{id}")) {
            path = path.replace("{id}", aDocument());
        }
        if (path.contains("answer-files/{id}")) {
            path = path.replace("{id}", anAnswer());
        }
        if (endpoint.equals("POST /api/answer-files")) {
            var form = Form.scan("cv.pdf");
            return service.post(token, path, form.type(), form.body()).status();
        }
        if (path.contains("attachments/{id}")) {
            path = path.replace("{id}", anAttachment());
        }
        path = path.replace("{id}", UUID.randomUUID().toString());
        if (endpoint.startsWith("PUT")) {
            return service.put(token, path, "{}").status();
        }
        if (endpoint.startsWith("DELETE")) {
            return service.delete(token, path).status();
        }
        if (endpoint.endsWith("/files")) {
            return service.upload(token, world.event, Form.of("a.txt", "text", "Text"))
                    .status();
        }
        if (endpoint.endsWith("/minutes") && endpoint.startsWith("POST")) {
            var form = Form.scan("scan.pdf");
            return service.post(token, path, form.type(), form.body()).status();
        }
        if (endpoint.endsWith("/attachments") && endpoint.startsWith("POST")) {
            return service.attach(token, world.dossier, Form.scan("scan.pdf")).status();
        }
        if (endpoint.startsWith("GET")) {
            return service.get(token, path).status();
        }
        return service.postJson(
                        token,
                        path,
                        endpoint.endsWith("courses")
                                ? Course.draft("T", world.host, "")
                                : "{\"title\":\"T\",\"body\":\"B\"}")
                .status();
    }

    /** A course that is out, and closed to all but the network's members. */
    private int askOfACourse(String endpoint, String path, @Nullable String token) {
        var course = Course.written(
                service, world.coordinator, world.host, ",\"networkIds\":[\"%s\"]".formatted(world.network));
        course.publish();
        var address = path.replaceFirst("\\{id(OrSlug)?}", course.id())
                .replace("{stepId}", course.step(0))
                .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        var method = endpoint.substring(0, endpoint.indexOf(' '));
        var body = endpoint.contains("/steps/")
                ? "{\"state\":\"finished\"}"
                : endpoint.endsWith("/steps") ? Course.STEPS : "{}";
        return method.equals("GET")
                ? service.get(token, address).status()
                : service.change(token, method, address, body, "*").status();
    }

    /** Sent by somebody, and kept since an answer at the event points at it. */
    private String anAnswer() {
        var form = Form.scan("cv.pdf");
        service.post(null, "/api/answer-files", form.type(), form.body());
        var id = jdbc.sql("select id from answer_file order by received_at desc, id desc limit 1")
                .query(UUID.class)
                .single();
        KafkaProbe.publish("samling.answer-files.v1", id, "AnswerFileKept", 1, """
                {"fileId":"%s","eventIds":["%s"]}""".formatted(id, world.event));
        World.until(() -> world.counts("select count(*) from answer_file_event where file_id = :id", id, id) == 1);
        return id.toString();
    }

    private String anAttachment() {
        return service.attach(world.coordinator, world.dossier, Form.scan("scan.pdf"))
                .json()
                .path("id")
                .asString();
    }

    private String aDocument() {
        return service.upload(world.coordinator, world.event, Form.of("a.txt", "text", "Text"))
                .json()
                .path("id")
                .asString();
    }
}
