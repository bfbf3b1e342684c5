package se.samling.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.samling.platform.link.SignedLinks;
import se.samling.platform.testing.AccessMatrix;
import se.samling.platform.testing.ApiWords;
import se.samling.platform.testing.BackingServices;
import se.samling.platform.testing.KafkaProbe;
import se.samling.platform.testing.TestTokens;

/**
 * Every endpoint with things that are there, asked by nobody, a stranger, another host's coordinator, the host's, and an admin.
 * {@code ok} is any answer to somebody who was let in, also that the empty body lacks something; a 404 is what hides somebody
 * else's.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@BackingServices
class AccessIT {

    private static final String TABLE = """
            GET    /api/events                                  | ok  ok  ok  ok  ok
            POST   /api/events                                  | 401 403 403 ok  ok
            GET    /api/events/{idOrSlug}                       | 404 404 404 ok  ok
            PATCH  /api/events/{id}                             | 401 403 403 ok  ok
            DELETE /api/events/{id}                             | 401 403 403 ok  ok
            GET    /api/events/{id}/affected                    | 401 403 403 ok  ok
            GET    /api/events/{id}/colleagues                  | 401 ok  ok  ok  ok
            GET    /api/events/{id}/history                     | 401 403 403 ok  ok
            GET    /api/events/{id}/readiness                   | 401 403 403 ok  ok
            POST   /api/events/{id}/announcement                | 401 403 403 ok  ok
            GET    /api/events/{id}/audience                    | 401 403 403 ok  ok
            POST   /api/events/{id}/cancellation                | 401 403 403 ok  ok
            POST   /api/events/{id}/move                        | 401 403 403 ok  ok
            DELETE /api/events/{id}/move                        | 401 403 403 ok  ok
            POST   /api/events/{id}/move/preview                | 401 403 403 ok  ok
            POST   /api/events/{id}/copies                      | 401 403 403 ok  ok
            POST   /api/events/{id}/templates                   | 401 403 403 ok  ok
            GET    /api/event-templates                         | 401 403 ok  ok  ok
            DELETE /api/event-templates/{id}                    | 401 404 404 ok  ok
            POST   /api/event-templates/{id}/events             | 401 404 404 ok  ok
            GET    /api/contributors                            | 401 403 ok  ok  ok
            POST   /api/contributors                            | 401 403 403 ok  ok
            PUT    /api/contributors/{id}                       | 401 404 404 ok  ok
            DELETE /api/contributors/{id}                       | 401 404 404 ok  ok
            GET    /api/contributors/{id}/picture/{version}     | 404 404 404 ok  ok
            POST   /api/contributors/{id}/picture               | 401 404 404 ok  ok
            PUT    /api/contributors/{id}/picture               | 401 404 404 ok  ok
            DELETE /api/contributors/{id}/picture               | 401 404 404 ok  ok
            GET    /api/rooms                                   | 401 403 ok  ok  ok
            POST   /api/rooms                                   | 401 403 403 ok  ok
            PUT    /api/rooms/{id}                              | 401 404 404 ok  ok
            DELETE /api/rooms/{id}                              | 401 404 404 ok  ok
            GET    /api/schedule                                | 401 403 ok  ok  ok
            POST   /api/schedule/conflicts                      | 401 403 403 ok  ok
            GET    /api/school-breaks                           | 401 403 ok  ok  ok
            POST   /api/school-breaks                           | 401 403 403 ok  ok
            DELETE /api/school-breaks/{id}                      | 401 404 404 ok  ok
            PUT    /api/events/{id}/programme                   | 401 403 403 ok  ok
            PUT    /api/events/{id}/sessions/{sessionId}        | 401 404 404 ok  ok
            GET    /api/events/{id}/sessions/{sessionId}/places | 401 404 404 ok  ok
            GET    /api/registrations/own/{token}/sessions      | ok  ok  ok  ok  ok
            POST   /api/registrations/own/{token}/sessions/{sessionId} | ok ok ok ok ok
            DELETE /api/registrations/own/{token}/sessions/{sessionId} | ok ok ok ok ok
            POST   /api/events/{id}/publication                 | 401 403 403 ok  ok
            GET    /api/events/{id}/registrations               | 401 403 403 ok  ok
            GET    /api/events/{id}/registrations/counts        | 401 403 403 ok  ok
            POST   /api/events/{id}/choices                     | 401 403 403 ok  ok
            GET    /api/events/{id}/choices/{choiceId}          | 401 403 403 404 404
            POST   /api/events/{id}/bulk-acts/look              | 401 403 403 ok  ok
            PUT    /api/events/{id}/bulk-acts/{actId}           | 401 403 403 ok  ok
            GET    /api/events/{id}/bulk-acts/{actId}           | 401 403 403 404 404
            POST   /api/events/{id}/registrations               | ok  ok  ok  ok  ok
            POST   /api/events/{id}/entries                     | 401 403 403 ok  ok
            POST   /api/events/{id}/entries/imports             | 401 403 403 ok  ok
            POST   /api/changeovers                             | 401 403 ok  ok  ok
            POST   /api/changeovers/look                        | 401 403 ok  ok  ok
            GET    /api/events/{id}/live-room                   | 401 403 403 ok  ok
            PUT    /api/events/{id}/live-room                   | 401 403 403 ok  ok
            DELETE /api/events/{id}/live-room                   | 401 403 403 ok  ok
            POST   /api/events/{id}/live-room/test              | 401 403 403 ok  ok
            POST   /api/events/{id}/live-room/way-in            | 401 403 403 ok  ok
            POST   /api/events/{id}/live-room/banner            | 401 403 403 ok  ok
            DELETE /api/events/{id}/live-room/banner            | 401 403 403 ok  ok
            GET    /api/events/{id}/questions                   | 401 403 403 ok  ok
            PUT    /api/events/{id}/questions/order             | 401 403 403 ok  ok
            PATCH  /api/events/{id}/questions/{questionId}      | 401 403 403 ok  ok
            POST   /api/events/{id}/questions/{questionId}/merge | 401 403 403 ok  ok
            GET    /api/events/{id}/attendance                  | 401 403 403 ok  ok
            PATCH  /api/events/{id}/attendance/{registrationId} | 401 403 403 ok  ok
            GET    /api/figures                                 | 401 403 ok  ok  ok
            GET    /api/events/{id}/figures                     | 401 403 403 ok  ok
            GET    /api/events/{id}/stations                    | 401 403 403 ok  ok
            POST   /api/events/{id}/stations                    | 401 403 403 ok  ok
            DELETE /api/events/{id}/stations/{stationId}        | 401 403 403 ok  ok
            GET    /api/stations/{token}                        | ok  ok  ok  ok  ok
            PUT    /api/stations/{token}/check-ins/{checkInId}  | ok  ok  ok  ok  ok
            DELETE /api/stations/{token}/check-ins/{checkInId}  | ok  ok  ok  ok  ok
            PUT    /api/stations/{token}/drop-ins/{checkInId}   | ok  ok  ok  ok  ok
            GET    /api/events/{id}/tickets                     | 401 403 403 ok  ok
            GET    /api/registrations/own/{token}/ticket        | 404 404 404 404 404
            GET    /api/registrations/own/{token}/certificate   | 404 404 404 404 404
            POST   /api/registrations/own/{token}/certificate   | 404 404 404 404 404
            GET    /api/certificates/{number}                   | 404 404 404 404 404
            GET    /api/events/{id}/recording                   | 401 403 403 404 404
            PUT    /api/events/{id}/recording                   | 401 403 403 ok  ok
            DELETE /api/events/{id}/recording                   | 401 403 403 ok  ok
            GET    /api/events/{id}/evaluation                  | 401 403 403 ok  ok
            GET    /api/broadcasts/{token}/captions             | 404 404 404 404 404
            POST   /api/broadcasts/{token}/evaluation           | ok  ok  ok  ok  ok
            GET    /api/live-help/{hostId}                      | 401 403 403 ok  ok
            PUT    /api/live-help/{hostId}                      | 401 403 403 ok  ok
            GET    /api/broadcasts/{token}                      | ok  ok  ok  ok  ok
            POST   /api/broadcasts/{token}/attendance           | ok  ok  ok  ok  ok
            POST   /api/broadcasts/{token}/questions            | ok  ok  ok  ok  ok
            POST   /api/broadcasts/{token}/way-in               | ok  ok  ok  ok  ok
            GET    /api/registrations/own/{token}/broadcast     | ok  ok  ok  ok  ok
            GET    /api/enrolments/own/{token}/meetings          | ok  ok  ok  ok  ok
            POST   /api/enrolments/own/{token}/meetings/{registrationId}/absence | ok ok ok ok ok
            GET    /api/enrolments/own/{token}/meetings/{registrationId}/answers | ok ok ok ok ok
            PUT    /api/enrolments/own/{token}/meetings/{registrationId}/answers | ok ok ok ok ok
            POST   /api/enrolments/own/{token}/meetings/{registrationId}/substitute | ok ok ok ok ok
            GET    /api/invitations/{token}                     | 404 404 404 404 404
            POST   /api/invitations/{token}/decline             | 404 404 404 404 404
            GET    /api/events/{id}/form                        | 404 404 404 ok  ok
            PUT    /api/events/{id}/form                        | 401 403 403 ok  ok
            POST   /api/events/{id}/form/insertions             | 401 403 403 ok  ok
            GET    /api/question-sets                           | 401 403 ok  ok  ok
            POST   /api/question-sets                           | 401 403 ok  ok  ok
            DELETE /api/question-sets/{id}                      | 401 404 404 ok  ok
            GET    /api/registrations/own/{token}/answers       | ok  ok  ok  ok  ok
            PUT    /api/registrations/own/{token}/answers       | ok  ok  ok  ok  ok
            GET    /api/registrations/{id}/answers              | 401 404 404 ok  ok
            GET    /api/events/{id}/answers                     | 401 403 403 ok  ok
            GET    /api/events/{id}/needs                       | 401 403 403 ok  ok
            POST   /api/events/{id}/needs/readings              | 401 403 403 ok  ok
            GET    /api/registrations/mine                      | 401 ok  ok  ok  ok
            GET    /api/registrations/own/{token}               | ok  ok  ok  ok  ok
            PATCH  /api/registrations/own/{token}               | ok  ok  ok  ok  ok
            DELETE /api/registrations/own/{token}               | ok  ok  ok  ok  ok
            POST   /api/registrations/own/{token}/handover      | ok  ok  ok  ok  ok
            PUT    /api/registrations/own/{token}/people        | ok  ok  ok  ok  ok
            POST   /api/registrations/own/{token}/people        | ok  ok  ok  ok  ok
            DELETE /api/registrations/own/{token}/people/{registrationId} | 404 404 404 404 404
            GET    /api/registrations/own/{token}/reconfirmation | ok  ok  ok  ok  ok
            POST   /api/registrations/own/{token}/reconfirmation | ok  ok  ok  ok  ok
            GET    /api/registrations/own/{token}/offer         | ok  ok  ok  ok  ok
            POST   /api/registrations/own/{token}/offer         | ok  ok  ok  ok  ok
            GET    /api/registrations/own/{token}/change-requests | ok ok  ok  ok  ok
            POST   /api/registrations/own/{token}/change-requests | ok ok  ok  ok  ok
            DELETE /api/registrations/own/{token}/change-requests/{requestId} | 404 404 404 404 404
            GET    /api/change-requests                         | 401 403 ok  ok  ok
            GET    /api/events/{id}/change-requests             | 401 403 403 ok  ok
            POST   /api/events/{id}/change-requests/{requestId}/approval | 401 403 403 404 404
            POST   /api/events/{id}/change-requests/{requestId}/queueing | 401 403 403 404 404
            POST   /api/events/{id}/change-requests/{requestId}/refusal | 401 403 403 404 404
            GET    /api/events/{id}/waiting-list                | 401 403 403 ok  ok
            POST   /api/events/{id}/places-preview              | 401 403 403 ok  ok
            GET    /api/events/{id}/quotas                      | 401 403 403 ok  ok
            GET    /api/events/{id}/quotas/each                 | 404 404 404 404 404
            PUT    /api/events/{id}/quotas                      | 401 403 403 ok  ok
            POST   /api/events/{id}/quotas/preview              | 401 403 403 ok  ok
            POST   /api/events/{id}/programme/preview           | 401 403 403 ok  ok
            GET    /api/events/{id}/offer-terms                 | 401 403 403 ok  ok
            PUT    /api/events/{id}/offer-terms                 | 401 403 403 ok  ok
            GET    /api/events/{id}/reconfirmation              | 401 403 403 ok  ok
            GET    /api/events/{id}/reconfirmation/answers      | 401 403 403 ok  ok
            POST   /api/events/{id}/reconfirmation/reminder     | 401 403 403 ok  ok
            GET    /api/registrations/proofs/{token}            | ok  ok  ok  ok  ok
            POST   /api/registrations/proofs/{token}            | ok  ok  ok  ok  ok
            GET    /api/registrations/{id}                      | 401 404 404 ok  ok
            GET    /api/participants/{id}/story                 | 401 403 404 ok  ok
            GET    /api/participants/stories                    | 401 403 ok  ok  ok
            DELETE /api/registrations/{id}                      | 401 404 404 ok  ok
            GET    /api/notices                                 | ok  ok  ok  ok  ok
            POST   /api/notices                                 | 401 403 403 ok  ok
            DELETE /api/notices/{id}                            | 401 404 404 ok  ok
            POST   /api/page-answers                            | ok  ok  ok  ok  ok
            GET    /api/page-answers                            | 401 ok  ok  ok  ok
            GET    /api/events/{id}/discussion                  | 401 403 403 ok  ok
            PUT    /api/events/{id}/discussion                  | 401 403 403 ok  ok
            GET    /api/registrations/own/{token}/discussion    | ok  ok  ok  ok  ok
            PUT    /api/registrations/own/{token}/discussion/note | ok  ok  ok  ok  ok
            GET    /api/series                                  | ok  ok  ok  ok  ok
            POST   /api/series                                  | 401 403 403 ok  ok
            GET    /api/series/{idOrSlug}                       | 404 404 404 ok  ok
            PATCH  /api/series/{id}                             | 401 404 404 ok  ok
            POST   /api/series/{id}/dates                       | 401 404 404 ok  ok
            POST   /api/series/{id}/announcement                | 401 404 404 ok  ok
            GET    /api/series/{id}/audience                    | 401 404 404 ok  ok
            POST   /api/series/{id}/publication                 | 401 404 404 ok  ok
            GET    /api/series/{id}/form                        | ok  ok  ok  ok  ok
            POST   /api/series/{id}/registrations               | ok  ok  ok  ok  ok
            GET    /api/bookings/proofs/{token}                 | 404 404 404 404 404
            POST   /api/bookings/proofs/{token}                 | 404 404 404 404 404
            GET    /api/operations/dead-letters                 | 401 403 403 403 ok
            POST   /api/operations/dead-letters/{id}/replay     | 401 403 403 403 404
            POST   /api/operations/read-models/{topic}/rebuild  | 401 403 403 403 404
            """;

    /** Made once: looking for its parts on the class path takes longer than asking. */
    private static final RestClient CLIENT = RestClient.builder()
            .defaultStatusHandler(status -> true, (sent, received) -> {})
            .build();

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    SignedLinks links;

    @Autowired
    JdbcClient jdbc;

    private UUID host = UUID.randomUUID();
    private UUID otherHost = UUID.randomUUID();
    private UUID coordinator = UUID.randomUUID();
    private UUID otherCoordinator = UUID.randomUUID();
    private final UUID stranger = UUID.randomUUID();

    @BeforeEach
    void twoHostsWithACoordinatorEach() {
        host = UUID.randomUUID();
        coordinator = UUID.randomUUID();
        otherCoordinator = UUID.randomUUID();
        otherHost = UUID.randomUUID();
        for (var id : List.of(host, otherHost)) {
            KafkaProbe.publish("samling.organisations.v1", id, "OrganisationChanged", 1, """
                    {"organisationId":"%s","kind":"state-agency","name":"Forum"}""".formatted(id));
        }
        person(coordinator, host);
        person(otherCoordinator, otherHost);
        await("the hosts and their coordinators")
                .atMost(Duration.ofSeconds(30))
                .until(() -> known("known_person", coordinator, otherCoordinator)
                        && known("known_organisation", host, otherHost));
    }

    @Test
    void everyEndpointHasALine() {
        assertThat(AccessMatrix.table(TABLE).keySet())
                .containsExactlyInAnyOrderElementsOf(AccessMatrix.endpoints(mappings));
    }

    @Test
    void everyOperationSaysWhatItDoes() {
        assertThat(ApiWords.missing(port)).isEmpty();
    }

    @Test
    void everybodyGetsWhatTheTableSays() {
        AccessMatrix.table(TABLE).forEach((endpoint, cells) -> {
            var expected = cells.split(" ");
            String path = null;
            for (int column = 0; column < expected.length; column++) {
                path = path == null ? path(endpoint) : path;
                assertThat(cell(ask(endpoint, path, column)))
                        .as(endpoint + ", column " + (column + 1))
                        .isEqualTo(expected[column]);
                boolean changed = !endpoint.startsWith("GET") && expected[column].equals("ok");
                path = changed ? null : path;
            }
        });
    }

    @Test
    void nobodyInvitesAnothersMembersOrSpeaksForAnothersHost() {
        var ours = network(host);
        var theirs = network(otherHost);
        assertThat(draftStatus(host, ours)).isEqualTo(201);
        assertThat(draftStatus(host, theirs)).isEqualTo(422);
        var both = call("POST", "/api/events", TestTokens.organiser(coordinator), """
                {"title":{"sv":"Träff"},"ingress":{"sv":"Ingress"},"startsAt":"2027-09-16T09:00:00","endsAt":"2027-09-16T12:00:00",
                 "mode":"digital","hostIds":["%s","%s"],"networkIds":[],"audience":{"who":"everyone"},"contactEmail":"a@b.example"}""".formatted(host, otherHost));
        assertThat(both.getStatusCode().value()).isEqualTo(422);
        assertThat(both.getBody()).contains("hostIds", "not-your-host");
    }

    @Test
    void aProgramMayWhatItsScopesNameForItsHostAndNothingElse() {
        assertThat(AccessMatrix.openTo(TestTokens.key(host), mappings, port))
                .as("closed to a key whose scopes do not name it")
                .isEmpty();
        var draft = """
                {"title":{"sv":"Träff"},"ingress":{"sv":"Ingress"},"startsAt":"2027-09-16T09:00:00","endsAt":"2027-09-16T12:00:00",
                 "mode":"digital","hostIds":["%s"],"networkIds":[],"audience":{"who":"everyone"},"contactEmail":"a@b.example"}""";
        assertThat(status("POST", "/api/events", TestTokens.key(host, "events:read"), draft.formatted(host)))
                .isEqualTo(403);
        var writing = TestTokens.key(host, "events:write");
        assertThat(status("POST", "/api/events", writing, draft.formatted(otherHost)))
                .isEqualTo(403);
        var made = call("POST", "/api/events", writing, draft.formatted(host));
        assertThat(made.getStatusCode().value()).isEqualTo(201);
        var event = "/api/events/" + com.jayway.jsonpath.JsonPath.<String>read(made.getBody(), "$.id");
        assertThat(status("GET", event, TestTokens.key(host, "events:read"), ""))
                .isEqualTo(200);
        assertThat(status("GET", event, TestTokens.key(host, "registrations:read"), ""))
                .as("a draft is nobody's business without the scope")
                .isEqualTo(404);
        assertThat(status("GET", event, TestTokens.key(otherHost, "events:read"), ""))
                .isEqualTo(404);
        assertThat(status("GET", event + "/registrations", TestTokens.key(otherHost, "registrations:read"), ""))
                .isEqualTo(403);
        assertThat(status("GET", event + "/registrations", TestTokens.key(host, "registrations:read"), ""))
                .isEqualTo(200);
        assertThat(status("POST", event + "/cancellation", writing, "{\"reason\":\"Sjukdom\"}"))
                .isEqualTo(403);
    }

    private int status(String method, String path, String token, String body) {
        return call(method, path, token, body).getStatusCode().value();
    }

    private int draftStatus(UUID organisation, UUID network) {
        return call("POST", "/api/events", TestTokens.organiser(coordinator), """
                        {"title":{"sv":"Träff"},"ingress":{"sv":"Ingress"},"startsAt":"2027-09-16T09:00:00","endsAt":"2027-09-16T12:00:00",
                         "mode":"digital","hostIds":["%s"],"networkIds":["%s"],"audience":{"who":"members"},"contactEmail":"a@b.example"}""".formatted(organisation, network))
                .getStatusCode()
                .value();
    }

    private UUID network(UUID organisation) {
        var id = UUID.randomUUID();
        KafkaProbe.publish("samling.networks.v1", id, "NetworkChanged", 1, """
                {"networkId":"%1$s","slug":"n-%1$s","name":{"sv":"Nätverket"},"hosts":[{"id":"%2$s","name":"Forum"}],
                 "contactEmail":"a@b.example","feeKronor":0}""".formatted(id, organisation));
        await("the network").atMost(Duration.ofSeconds(30)).until(() -> known("known_network", id));
        return id;
    }

    private int ask(String endpoint, String path, int column) {
        var caller = switch (column) {
            case 0 -> null;
            case 1 -> TestTokens.member(stranger);
            case 2 -> TestTokens.organiser(otherCoordinator);
            case 3 -> TestTokens.organiser(coordinator);
            default -> TestTokens.admin();
        };
        boolean ofAHost = Set.of(
                        "POST /api/events",
                        "POST /api/series",
                        "POST /api/notices",
                        "POST /api/school-breaks",
                        "POST /api/rooms",
                        "POST /api/contributors",
                        "POST /api/schedule/conflicts")
                .contains(endpoint);
        var body = ofAHost ? "{\"hostIds\":[\"%s\"],\"hostId\":\"%s\"}".formatted(host, host) : "{}";
        return call(endpoint.substring(0, endpoint.indexOf(' ')), path, caller, body)
                .getStatusCode()
                .value();
    }

    /** Where it leads to things that were made for it: what is read or refused leaves them as they are, any other answer may be their end. */
    private String path(String endpoint) {
        var registration = new Object() {
            private @Nullable String made;

            String get() {
                made = made == null ? registration() : made;
                return made;
            }

            /** Its event has a live room. */
            String watching() {
                equipped(eventOf(get()));
                return get();
            }
        };
        var path = endpoint.substring(endpoint.indexOf(' ') + 1);
        path = AccessMatrix.filled(path, "question-sets/{id}", () -> "question-sets/" + questionSet());
        path = AccessMatrix.filled(path, "notices/{id}", () -> "notices/" + notice());
        path = AccessMatrix.filled(path, "event-templates/{id}", () -> "event-templates/" + template());
        path = AccessMatrix.filled(
                path, "contributors/{id}/picture/{version}", () -> "contributors/" + pictured() + "/picture/1");
        path = AccessMatrix.filled(path, "contributors/{id}", () -> "contributors/" + contributor());
        path = AccessMatrix.filled(path, "rooms/{id}", () -> "rooms/" + room());
        path = AccessMatrix.filled(path, "school-breaks/{id}", () -> "school-breaks/" + schoolBreak());
        path = AccessMatrix.filled(path, "series/{idOrSlug}", () -> "series/" + series());
        path = AccessMatrix.filled(path, "series/{id}", () -> "series/" + series());
        path = AccessMatrix.filled(path, "{idOrSlug}", () -> draft().toString());
        path = AccessMatrix.filled(path, "{hostId}", host::toString);
        path = AccessMatrix.filled(
                path, "{questionId}", () -> question(registration.get()).toString());
        path = AccessMatrix.filled(path, "{registrationId}", registration::get);
        path = AccessMatrix.filled(path, "/stations/{token}", () -> "/stations/" + link("station", station()[1]));
        path = AccessMatrix.filled(path, "events/{id}/stations/{stationId}", () -> {
            var station = station();
            return "events/" + station[0] + "/stations/" + station[1];
        });
        path = AccessMatrix.filled(path, "{actId}", () -> UUID.randomUUID().toString());
        path = AccessMatrix.filled(path, "{choiceId}", () -> UUID.randomUUID().toString());
        path = AccessMatrix.filled(path, "{requestId}", () -> UUID.randomUUID().toString());
        path = AccessMatrix.filled(path, "{checkInId}", () -> UUID.randomUUID().toString());
        path = AccessMatrix.filled(
                path, "/broadcasts/{token}", () -> "/broadcasts/" + link("broadcast", registration.watching()));
        path = AccessMatrix.filled(
                path, "events/{id}/questions", () -> "events/" + eventOf(registration.watching()) + "/questions");
        path = AccessMatrix.filled(
                path, "events/{id}/attendance", () -> "events/" + eventOf(registration.watching()) + "/attendance");
        path = AccessMatrix.filled(
                path,
                "events/{id}/sessions/{sessionId}",
                () -> "events/" + eventOf(registration.get()) + "/sessions/{sessionId}");
        path = AccessMatrix.filled(path, "{sessionId}", () -> sessionOf(eventOf(registration.get())));
        path = AccessMatrix.filled(path, "events/{id}/colleagues", () -> "events/" + published() + "/colleagues");
        path = AccessMatrix.filled(path, "events/{id}/entries", () -> "events/" + published() + "/entries");
        path = AccessMatrix.filled(path, "events/{id}/registrations", () -> "events/" + published() + "/registrations");
        path = AccessMatrix.filled(
                path,
                "events/{id}",
                () -> "events/" + (endpoint.matches(".*/(live-room|recording).*") ? equipped(draft()) : draft()));
        path = AccessMatrix.filled(
                path, "/proofs/{token}", () -> "/proofs/" + link("registration-proof", registration.get()));
        path = AccessMatrix.filled(
                path,
                "/enrolments/own/{token}",
                () -> "/enrolments/own/" + link("enrolment", enrolled(registration.get())));
        path = AccessMatrix.filled(
                path,
                "/own/{token}",
                () -> "/own/"
                        + link(
                                "registration",
                                endpoint.contains("/broadcast") ? registration.watching() : registration.get()));
        path = AccessMatrix.filled(path, "/invitations/{token}", () -> "/invitations/none");
        path = AccessMatrix.filled(
                path, "participants/{id}", () -> "participants/" + participantOf(registration.get()));
        path = AccessMatrix.filled(path, "registrations/{id}", () -> "registrations/" + registration.get());
        path = AccessMatrix.filled(path, "{id}", () -> UUID.randomUUID().toString());
        path = AccessMatrix.filled(path, "{number}", () -> "0000-0000-0000");
        return AccessMatrix.filled(path, "{topic}", () -> "samling.unknown.v1");
    }

    private String sessionOf(Object event) {
        return jdbc.sql("select programme -> 0 ->> 'id' from event where id = cast(? as uuid)")
                .param(event.toString())
                .query(String.class)
                .single();
    }

    private static String cell(int status) {
        return List.of(401, 403, 404).contains(status) ? String.valueOf(status) : "ok";
    }

    private ResponseEntity<String> call(String method, String path, @Nullable String token, String body) {
        var request = CLIENT.method(HttpMethod.valueOf(method))
                .uri("http://localhost:" + port + path)
                .header("If-Match", "\"1\"");
        if (token != null) {
            request.header("Authorization", TestTokens.bearer(token));
        }
        if (method.equals("POST") && path.endsWith("/picture")) {
            var form = new LinkedMultiValueMap<String, Object>();
            form.add("alternative", "Ada ler");
            request.contentType(MediaType.MULTIPART_FORM_DATA).body(form);
        } else if (!method.equals("GET")) {
            request.contentType(MediaType.parseMediaType(
                            method.equals("PATCH") || path.endsWith("-preview")
                                    ? "application/merge-patch+json"
                                    : "application/json"))
                    .body(body);
        }
        return request.retrieve().toEntity(String.class);
    }

    private String made(String method, String path, String body) {
        var answer = call(method, path, TestTokens.admin(), body);
        assertThat(answer.getStatusCode().is2xxSuccessful())
                .as(path + " " + answer.getBody())
                .isTrue();
        return String.valueOf(answer.getBody());
    }

    private UUID draft() {
        return UUID.fromString(
                JsonPath.read(made("POST", "/api/events", """
                {"title":{"sv":"Träff %s"},"ingress":{"sv":"Ingress"},"startsAt":"2027-09-16T09:00:00","endsAt":"2027-09-16T12:00:00",
                 "mode":"digital","hostIds":["%s"],"networkIds":[],"audience":{"who":"everyone"},"waitingList":true,
                 "contactEmail":"demokrati@forum.example"}""".formatted(UUID.randomUUID(), host)), "$.id"));
    }

    private UUID notice() {
        return UUID.fromString(JsonPath.read(
                made("POST", "/api/notices", """
                {"hostId":"%s","text":{"sv":"Vi håller alla träffar digitalt"},"until":"%s"}""".formatted(
                        host, java.time.LocalDate.now(java.time.ZoneOffset.UTC).plusDays(9))),
                "$.id"));
    }

    private UUID schoolBreak() {
        made("POST", "/api/school-breaks", """
                {"hostId":"%s","breaks":[{"area":"Ekstad","name":"Sportlov","firstDay":"2027-02-15","lastDay":"2027-02-19"}]}""".formatted(host));
        return jdbc.sql("select id from school_break where host_id = ?")
                .param(host)
                .query(UUID.class)
                .single();
    }

    private UUID questionSet() {
        return jdbc.sql("insert into question_set (id, host_id, name, questions) values (?, ?, ?, '[]') returning id")
                .params(UUID.randomUUID(), host, UUID.randomUUID().toString())
                .query(UUID.class)
                .single();
    }

    private UUID contributor() {
        return UUID.fromString(
                JsonPath.read(made("POST", "/api/contributors", """
                {"hostId":"%s","name":"Ada %s"}""".formatted(host, UUID.randomUUID())), "$.id"));
    }

    /** With a picture that may not be shown. */
    private UUID pictured() {
        var contributor = contributor();
        jdbc.sql("""
                        insert into contributor_picture (contributor_id, version, image, alternative)
                        values (?, 1, 'JPEG', '{"sv":"Ada ler"}')
                        """).param(contributor).update();
        return contributor;
    }

    private UUID room() {
        return UUID.fromString(
                JsonPath.read(made("POST", "/api/rooms", """
                {"hostId":"%s","name":"Sal %s"}""".formatted(host, UUID.randomUUID())), "$.id"));
    }

    private UUID template() {
        return UUID.fromString(JsonPath.read(
                made(
                        "POST",
                        "/api/events/" + draft() + "/templates",
                        "{\"name\":\"Mall %s\"}".formatted(UUID.randomUUID())),
                "$.id"));
    }

    private UUID series() {
        return UUID.fromString(JsonPath.read(made("POST", "/api/series", """
                {"title":{"sv":"Serie"},"ingress":{"sv":"Ingress"},"hostIds":["%s"],"networkIds":[]}""".formatted(host)), "$.id"));
    }

    private UUID published() {
        var event = draft();
        made("PUT", "/api/events/" + event + "/programme", """
                {"items":[{"startsAt":"2027-09-16T09:00:00","endsAt":"2027-09-16T10:00:00","title":{"sv":"Inledning"},"contributors":[]}]}""");
        made("POST", "/api/events/" + event + "/publication", "{\"expectedRecipients\":0}");
        return event;
    }

    private String registration() {
        var event = published();
        made("POST", "/api/events/" + event + "/registrations", """
                {"name":"Bo Ek","email":"bo%s@annan.example","mode":"digital","language":"sv"}""".formatted(UUID.randomUUID()));
        var id = jdbc.sql("select id from registration where event_id = ?")
                .param(event)
                .query(UUID.class)
                .single()
                .toString();
        made("POST", "/api/registrations/proofs/" + link("registration-proof", id), "{}");
        return id;
    }

    /** The event's id and the station's. */
    private String[] station() {
        var event = published();
        var station = made("POST", "/api/events/" + event + "/stations", "{\"name\":\"Entré A\"}");
        return new String[] {event.toString(), JsonPath.read(station, "$.id")};
    }

    private UUID equipped(UUID event) {
        made("PUT", "/api/events/" + event + "/live-room", """
                {"provider":"play-page","streamUrl":"https://play.example/live.m3u8"}""");
        return event;
    }

    private UUID eventOf(String registration) {
        return jdbc.sql("select event_id from registration where id = ?")
                .param(UUID.fromString(registration))
                .query(UUID.class)
                .single();
    }

    private UUID participantOf(String registration) {
        return jdbc.sql("select participant_id from registration where id = ?")
                .param(UUID.fromString(registration))
                .query(UUID.class)
                .single();
    }

    private UUID question(String registration) {
        equipped(eventOf(registration));
        var key = UUID.randomUUID();
        made("POST", "/api/broadcasts/" + link("broadcast", registration) + "/questions", """
                {"key":"%s","text":"Hur gör ni?","anonymous":true}""".formatted(key));
        return key;
    }

    /** The enrolment that the registration's place belongs to. */
    private String enrolled(String registration) {
        var enrolment = UUID.randomUUID();
        jdbc.sql("""
                        insert into enrolment_place (event_id, participant_id, enrolment_id, registration_id)
                        select event_id, ?, ?, id from registration where id = ?
                        """)
                .params(UUID.randomUUID(), enrolment, UUID.fromString(registration))
                .update();
        return enrolment.toString();
    }

    private String link(String purpose, String subject) {
        return links.sign(purpose, subject, 0, Instant.now().plus(1, ChronoUnit.HOURS));
    }

    private static void person(UUID id, UUID organisation) {
        KafkaProbe.publish("samling.people.v1", id, "PersonChanged", 1, """
                {"personId":"%1$s","email":"%1$s@forum.example","proven":true,"name":"Kim Ek","language":"sv",
                 "delegations":[{"organisationId":"%2$s","role":"coordinator"}]}""".formatted(id, organisation));
    }

    private boolean known(String table, UUID... ids) {
        return jdbc.sql("select count(*) from " + table + " where id in (:ids)")
                        .param("ids", List.of(ids))
                        .query(Integer.class)
                        .single()
                == ids.length;
    }
}
