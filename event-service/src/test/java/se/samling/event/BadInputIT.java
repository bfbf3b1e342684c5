package se.samling.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import se.samling.event.entry.Proving;
import se.samling.event.registration.PersonalLinks;
import se.samling.event.registration.Registration;
import se.samling.event.registration.Registrations;
import se.samling.platform.problem.Conflict;
import se.samling.platform.testing.BackingServices;
import se.samling.platform.testing.KafkaProbe;
import se.samling.platform.testing.TestTokens;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is sent, the answer is a problem (RFC 9457) that names the field in the reader's language, and nothing is half done. */
@SpringBootTest
@AutoConfigureMockMvc
@BackingServices
class BadInputIT {

    private static final String ADMIN = TestTokens.bearer(TestTokens.admin());
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    MockMvc http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Proving proving;

    @Autowired
    Registrations registrations;

    @Autowired
    PersonalLinks links;

    private UUID host = UUID.randomUUID();

    @BeforeEach
    void aHost() {
        host = UUID.randomUUID();
        KafkaProbe.publish("samling.organisations.v1", host, "OrganisationChanged", 1, """
                {"organisationId":"%s","kind":"state-agency","name":"Forum"}""".formatted(host));
        await("the host")
                .atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("select count(*) from known_organisation where id = ?")
                                .param(host)
                                .query(Integer.class)
                                .single()
                        == 1);
    }

    /** A good draft with one field replaced. LONG is a text of 30 000 characters. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    title           | {"sv":""}                             | title
                    title           | {"sv":"LONG"}                         | title
                    title           | {"sv":"Träff\\u0000 x"}               | title
                    ingress         | null                                  | ingress
                    ingress         | {"sv":"LONG"}                         | ingress
                    description     | {"sv":"LONG"}                         | description
                    startsAt        | null                                  | startsAt
                    startsAt        | "2027-03-28T02:30:00"                 | startsAt
                    startsAt        | "i morgon"                            | startsAt
                    endsAt          | "2027-09-16T08:00:00"                 | endsAt
                    endsAt          | "2027-09-16T09:00:00"                 | endsAt
                    zone            | "Mars/Base"                           | zone
                    mode            | "telepathy"                           | mode
                    audience        | {"who":"friends"}                     | audience
                    audience        | {"who":"selected-organisations"}      | audience
                    onSiteCapacity  | 0                                     | onSiteCapacity
                    onSiteCapacity  | -3                                    | onSiteCapacity
                    onSiteCapacity  | 99999999999                           | onSiteCapacity
                    digitalLink     | "javascript:alert(1)"                 | digitalLink
                    contactEmail    | "ingen adress"                        | contactEmail
                    hostIds         | []                                    | hostIds
                    hostIds         | ["01920000-0000-7000-8000-00000000ffff"] | hostIds
                    networkIds      | ["01920000-0000-7000-8000-00000000ffff"] | networkIds
                    deadline        | "2027-09-16T13:00:00"                 | deadline
                    deadline        | "2027-03-28T02:30:00"                 | deadline
                    """)
    void aDraftWithOneWrongFieldIsRefusedByItsName(String field, String value, String named) throws Exception {
        int before = count("select count(*) from event");
        var draft = (ObjectNode) JSON.readTree(draft());
        draft.set(field, JSON.readTree(value.replace("LONG", "x".repeat(30_000))));
        for (var language : new String[] {"sv", "en"}) {
            var answer = send("POST", "/api/events", draft.toString(), ADMIN, language, Map.of());
            assertThat(answer.getStatus()).as(answer.getContentAsString()).isIn(400, 422);
            assertThat(answer.getContentType()).startsWith("application/problem+json");
            assertThat(JsonPath.<String>read(text(answer), "$.errors[0].field")).startsWith(named);
            assertThat(JsonPath.<String>read(text(answer), "$.errors[0].message"))
                    .isNotBlank();
        }
        assertThat(count("select count(*) from event")).isEqualTo(before);
    }

    @Test
    void theFieldsProblemIsSaidInTheReadersLanguage() throws Exception {
        var draft = (ObjectNode) JSON.readTree(draft());
        draft.put("endsAt", "2027-09-16T08:00:00");
        var swedish = send("POST", "/api/events", draft.toString(), ADMIN, "sv", Map.of());
        var english = send("POST", "/api/events", draft.toString(), ADMIN, "en", Map.of());
        assertThat(JsonPath.<String>read(text(swedish), "$.errors[0].message"))
                .isEqualTo("Sluttiden ska vara efter starttiden.");
        assertThat(JsonPath.<String>read(text(english), "$.errors[0].message")).contains("after");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    POST   | /api/events                                   | {"title":                | 400
                    POST   | /api/events                                   | []                       | 400
                    GET    | /api/events/01920000-0000-7000-8000-00000000ffff |                       | 404
                    GET    | /api/events/finns-inte                        |                          | 404
                    GET    | /api/events?cursor=nonsens                    |                          | 422
                    GET    | /api/events/01920000-0000-7000-8000-00000000ffff/audience |              | 404
                    GET    | /api/events/inget-id/audience                 |                          | 404
                    PATCH  | /api/events/01920000-0000-7000-8000-00000000ffff | {}                    | 404
                    POST   | /api/events/01920000-0000-7000-8000-00000000ffff/registrations | {"name":"A","email":"a@b.example","mode":"digital"} | 404
                    GET    | /api/registrations/own/nonsens                |                          | 404
                    GET    | /api/registrations/proofs/nonsens             |                          | 404
                    GET    | /api/invitations/nonsens                      |                          | 404
                    DELETE | /api/registrations/01920000-0000-7000-8000-00000000ffff |                | 404
                    PUT    | /api/events                                   | {}                       | 405
                    """)
    void whatCannotBeUnderstoodIsAProblemAndNeverOurs(String method, String path, @Nullable String body, int status)
            throws Exception {
        var answer = send(method, path, body == null ? "" : body, ADMIN, "sv", Map.of("If-Match", "\"1\""));
        assertThat(answer.getStatus()).as(text(answer)).isEqualTo(status);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        assertThat(JsonPath.<String>read(text(answer), "$.type")).startsWith("urn:samling:problem:");
        assertThat(JsonPath.<String>read(text(answer), "$.title")).isNotBlank();
    }

    @Test
    void aChangeNeedsTheVersionThatWasRead() throws Exception {
        var event = JsonPath.<String>read(text(send("POST", "/api/events", draft(), ADMIN, "sv", Map.of())), "$.id");
        var path = "/api/events/" + event;
        assertThat(send("PATCH", path, "{}", ADMIN, "sv", Map.of()).getStatus()).isIn(400, 428);
        assertThat(send("PATCH", path, "{}", ADMIN, "sv", Map.of("If-Match", "\"9\""))
                        .getStatus())
                .isEqualTo(412);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2027-09-16T08:30:00 | 2027-09-16T09:30:00 | Punkt | items[0].startsAt
                    2027-09-16T11:30:00 | 2027-09-16T12:30:00 | Punkt | items[0].endsAt
                    2027-09-16T10:00:00 | 2027-09-16T10:00:00 | Punkt | items[0].endsAt
                    2027-09-16T10:00:00 |                     | Punkt | items[0].endsAt
                    2027-09-16T10:00:00 | 2027-09-16T10:30:00 |       | items[0].title
                    """)
    void aProgrammeItemStaysInsideItsEvent(String from, @Nullable String to, @Nullable String title, String named)
            throws Exception {
        var event = JsonPath.<String>read(text(send("POST", "/api/events", draft(), ADMIN, "sv", Map.of())), "$.id");
        var item = JSON.createObjectNode().put("startsAt", from).put("endsAt", to);
        item.set("title", JSON.createObjectNode().put("sv", title == null ? "" : title));
        var answer = send(
                "PUT",
                "/api/events/" + event + "/programme",
                "{\"items\":[" + item + "]}",
                ADMIN,
                "sv",
                Map.of("If-Match", "\"1\""));
        assertThat(answer.getStatus()).as(text(answer)).isEqualTo(422);
        assertThat(JsonPath.<String>read(text(answer), "$.errors[0].field")).isEqualTo(named);
    }

    /** A good registration form with one field replaced, for an open event that takes everybody. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    name     | null              | name
                    name     | "LONG"            | name
                    name     | "Bo\\u0000"       | name
                    email    | "inte en adress"  | email
                    email    | "a@mailinator.com" | email
                    email    | null              | email
                    mode     | "on-site"         | mode
                    mode     | "telepathy"       | mode
                    """)
    void aRegistrationFormWithOneWrongFieldIsRefusedByItsName(String field, String value, String named)
            throws Exception {
        var event = JsonPath.<String>read(text(send("POST", "/api/events", draft(), ADMIN, "sv", Map.of())), "$.id");
        send("PUT", "/api/events/" + event + "/programme", """
                {"items":[{"startsAt":"2027-09-16T09:00:00","endsAt":"2027-09-16T10:00:00","title":{"sv":"Inledning"},"contributors":[]}]}""", ADMIN, "sv", Map.of("If-Match", "\"1\""));
        send("POST", "/api/events/" + event + "/publication", "{\"expectedRecipients\":0}", ADMIN, "sv", Map.of());
        var form = (ObjectNode) JSON.readTree("""
                {"name":"Bo Ek","email":"bo@annan.example","mode":"digital","language":"sv"}""");
        form.set(field, JSON.readTree(value.replace("LONG", "x".repeat(30_000))));
        var answer = send("POST", "/api/events/" + event + "/registrations", form.toString(), null, "sv", Map.of());
        assertThat(answer.getStatus()).as(text(answer)).isIn(400, 422);
        assertThat(JsonPath.<String>read(text(answer), "$.errors[0].field")).isEqualTo(named);
        assertThat(jdbc.sql("select count(*) from registration where event_id = ?")
                        .param(UUID.fromString(event))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void afterTheDeadlineNobodyIsTakenAndTheReasonIsSaid() throws Exception {
        var event = open(draft -> draft.put("deadline", "2026-01-31T23:59:59"));
        var answer = register(event, "sen@annan.example");
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(JsonPath.<String>read(text(answer), "$.type")).isEqualTo("urn:samling:problem:registration-closed");
        assertThat(registrations(event)).isZero();
    }

    @Test
    void aFullMeetingWithoutAQueueTakesNobodyHalfway() throws Exception {
        var event = open(draft -> draft.put("digitalCapacity", 1).put("waitingList", false));
        proven(event, "forst@annan.example");
        register(event, "sist@annan.example");
        var late = jdbc.sql(
                        "select r.id from registration r join participant p on p.id = r.participant_id where p.email = ?")
                .param("sist@annan.example")
                .query(UUID.class)
                .single();

        assertThatThrownBy(() -> proving.prove(late))
                .isInstanceOf(Conflict.class)
                .hasMessage("event-full");

        assertThat(jdbc.sql("select taken || '/' || waiting from seat_pool where event_id = ?")
                        .param(event)
                        .query(String.class)
                        .single())
                .isEqualTo("1/0");
        assertThat(jdbc.sql("select state || ' ' || (seats > 0) from registration where id = ?")
                        .param(late)
                        .query(String.class)
                        .single())
                .isEqualTo("awaiting-proof false");
    }

    @ParameterizedTest
    @CsvSource({"agare@annan.example", "har.plats@annan.example", "ingen adress", "a@mailinator.com", "''"})
    void aPlaceGoesToSomebodyWhoHasNone(String colleague) throws Exception {
        var event = open(draft -> {});
        proven(event, "har.plats@annan.example");
        var own = proven(event, "agare@annan.example");
        var path = "/api/registrations/own/" + links.own(own) + "/handover";
        for (var language : new String[] {"sv", "en"}) {
            var answer = send(
                    "POST",
                    path,
                    JSON.createObjectNode()
                            .put("name", "Kim")
                            .put("email", colleague)
                            .toString(),
                    null,
                    language,
                    Map.of());
            assertThat(answer.getStatus()).as(text(answer)).isEqualTo(422);
            assertThat(JsonPath.<String>read(text(answer), "$.errors[0].field")).isEqualTo("email");
            assertThat(JsonPath.<String>read(text(answer), "$.errors[0].message"))
                    .isNotBlank();
        }
        assertThat(jdbc.sql("select participant_id from registration where id = ?")
                        .param(own.id())
                        .query(UUID.class)
                        .single())
                .isEqualTo(own.participantId());
    }

    private UUID open(Consumer<ObjectNode> change) throws Exception {
        var draft = (ObjectNode) JSON.readTree(draft());
        change.accept(draft);
        var event = JsonPath.<String>read(
                text(send("POST", "/api/events", draft.toString(), ADMIN, "sv", Map.of())), "$.id");
        send("PUT", "/api/events/" + event + "/programme", """
                {"items":[{"startsAt":"2027-09-16T09:00:00","endsAt":"2027-09-16T10:00:00","title":{"sv":"Inledning"},"contributors":[]}]}""", ADMIN, "sv", Map.of("If-Match", "\"1\""));
        var published = send(
                "POST", "/api/events/" + event + "/publication", "{\"expectedRecipients\":0}", ADMIN, "sv", Map.of());
        assertThat(published.getStatus()).as(text(published)).isEqualTo(200);
        return UUID.fromString(event);
    }

    private MockHttpServletResponse register(UUID event, String email) throws Exception {
        return send("POST", "/api/events/" + event + "/registrations", """
                {"name":"Bo Ek","email":"%s","mode":"digital","language":"sv"}""".formatted(email), null, "sv", Map.of());
    }

    private Registration proven(UUID event, String email) throws Exception {
        register(event, email);
        var id = jdbc.sql("""
                        select r.id from registration r join participant p on p.id = r.participant_id
                        where r.event_id = ? and p.email = ?""").param(event).param(email).query(UUID.class).single();
        proving.prove(id);
        return registrations.find(id).orElseThrow();
    }

    private int registrations(UUID event) {
        return jdbc.sql("select count(*) from registration where event_id = ?")
                .param(event)
                .query(Integer.class)
                .single();
    }

    private String draft() {
        return """
                {"title":{"sv":"Träff %s"},"ingress":{"sv":"Ingress"},"description":{"sv":""},"startsAt":"2027-09-16T09:00:00",
                 "endsAt":"2027-09-16T12:00:00","mode":"digital","hostIds":["%s"],"networkIds":[],"audience":{"who":"everyone"},
                 "waitingList":true,"contactEmail":"demokrati@forum.example"}""".formatted(UUID.randomUUID(), host);
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse send(
            String method,
            String path,
            String body,
            @Nullable String token,
            String language,
            Map<String, String> headers)
            throws Exception {
        var request = request(HttpMethod.valueOf(method), java.net.URI.create(path))
                .contentType(
                        method.equals("PATCH")
                                ? MediaType.parseMediaType("application/merge-patch+json")
                                : MediaType.APPLICATION_JSON)
                .header("Accept-Language", language)
                .content(body);
        headers.forEach(request::header);
        if (token != null) {
            request.header("Authorization", token);
        }
        return http.perform(request).andReturn().getResponse();
    }
}
