package se.samling.event.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import se.samling.event.answer.Reasking;
import se.samling.platform.inbox.Incoming;
import se.samling.platform.link.SignedLinks;
import se.samling.platform.testing.BackingServices;
import se.samling.platform.testing.Contracts;
import se.samling.platform.testing.KafkaProbe;
import se.samling.platform.testing.TestTokens;

/** A form from its making to the erasure of what was answered: over HTTP, with what lies in the database. */
@SpringBootTest
@AutoConfigureMockMvc
@BackingServices
class FormIT {

    private static final String ADMIN = TestTokens.bearer(TestTokens.admin());
    private static final String TRAVEL = "00000000-0000-4000-8000-000000000001";
    private static final String PARKING = "00000000-0000-4000-8000-000000000002";

    @Autowired
    MockMvc http;

    @Autowired
    SignedLinks links;

    @Autowired
    AnswerFiles files;

    private final UUID file = UUID.randomUUID();

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Erasing erasing;

    @Autowired
    Reasking reasking;

    private final UUID host = UUID.randomUUID();
    private String event = "";

    @BeforeEach
    void anOpenEventWithAForm() throws Exception {
        KafkaProbe.publish("samling.organisations.v1", host, "OrganisationChanged", 1, """
                {"organisationId":"%s","kind":"other","name":"Forum"}""".formatted(host));
        await("the host")
                .atMost(Duration.ofSeconds(30))
                .until(() -> count("select count(*) from known_organisation where id = ?", host) == 1);
        event = event();
        assertThat(call("PUT", "/api/events/" + event + "/form", ADMIN, "0", form("Bil"))
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void aConditionDecidesWhatIsAskedAndEachProblemNamesItsQuestion() throws Exception {
        var travel = question(0);
        var parking = question(1);
        var refused = register("bo%s@annan.example".formatted(UUID.randomUUID()), "{}");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(read(content(refused), "$.errors[*].field")).contains(travel).doesNotContain(parking);
        assertThat(content(refused)).contains("Hur reser du?");
        assertThat(count("select count(*) from registration where event_id = ?", UUID.fromString(event)))
                .as("nothing half done")
                .isZero();
        refused = register("bo@annan.example", "{\"%s\":\"car\"}".formatted(travel));
        assertThat(read(content(refused), "$.errors[*].field")).contains(parking);

        var token = registered("{\"%s\":\"car\",\"%s\":\"ABC 123\"}".formatted(travel, parking));
        var own = own(token);
        assertThat(read(own, "$.missing")).isEqualTo("0");
        assertThat(read(own, "$.answers['%s'].words".formatted(parking))).isEqualTo("ABC 123");
        var changed = call(
                "PUT",
                "/api/registrations/own/" + token + "/answers",
                "",
                "",
                "{\"answers\":{\"%s\":\"train\",\"%s\":\"ABC 123\"}}".formatted(travel, parking));
        assertThat(changed.getStatus()).isEqualTo(200);
        assertThat(read(own(token), "$.answers")).doesNotContain("ABC 123");
        var table = table(token);
        assertThat(read(table, "$.rows['%s']['%s'].sv".formatted(id(token), travel)))
                .isEqualTo("Tåg");
        assertThat(read(table, "$.counts[0].counts[?(@.code=='train')].number")).isEqualTo("[1]");
    }

    @Test
    void anAnswerKeepsTheWordsItWasGivenToAndAWithdrawnQuestionItsColumn() throws Exception {
        var travel = question(0);
        var token = registered("{\"%s\":\"car\",\"%s\":\"ABC 123\"}".formatted(travel, question(1)));
        assertThat(call("PUT", path(), ADMIN, "1", form("Egen bil").replace(TRAVEL, travel))
                        .getStatus())
                .isEqualTo(200);
        assertThat(read(table(token), "$.rows['%s']['%s'].sv".formatted(id(token), travel)))
                .isEqualTo("Bil");
        assertThat(call("PUT", path(), ADMIN, "1", "{\"questions\":[]}").getStatus())
                .as("somebody else has changed it")
                .isEqualTo(412);
        assertThat(call("PUT", path(), ADMIN, "2", "{\"questions\":[]}").getStatus())
                .isEqualTo(200);
        var table = table(token);
        assertThat(read(table, "$.questions[?(@.id=='%s')].withdrawn".formatted(travel)))
                .isEqualTo("[true]");
        assertThat(read(table, "$.rows['%s']['%s'].sv".formatted(id(token), travel)))
                .isEqualTo("Bil");
        assertThat(read(own(token), "$.questions")).isEqualTo("[]");
    }

    @Test
    void dietIsUnreadableAtRestCountedForTheKitchenReadLoggedAndGoneAfterTheEvent() throws Exception {
        var diet = question(2);
        var token = registered("{\"%s\":\"train\",\"%s\":{\"chosen\":[\"vegan\"],\"words\":\"Ej selleri\"}}"
                .formatted(question(0), diet));
        var row = jdbc.sql("select chosen, words, sealed from form_answer where question_id = ?")
                .param(UUID.fromString(diet))
                .query()
                .singleRow();
        assertThat(new String(
                        (byte[]) java.util.Objects.requireNonNull(row.get("sealed")), StandardCharsets.ISO_8859_1))
                .doesNotContain("vegan", "selleri");
        assertThat(row.get("words")).isNull();
        assertThat(table(token)).doesNotContain("vegan", "selleri");
        var needs = ok("GET", "/api/events/" + event + "/needs", "");
        assertThat(read(needs, "$.needs[0].counts[?(@.code=='vegan')].number")).isEqualTo("[1]");
        assertThat(read(needs, "$.needs[0].notes")).contains("Ej selleri");
        assertThat(needs).doesNotContain("Bo Ek");
        assertThat(read(needs, "$.readings")).isEqualTo("[]");
        assertThat(ok("POST", "/api/events/" + event + "/needs/readings", "")).contains("Bo Ek", "Vegansk, Ej selleri");
        assertThat(read(ok("GET", "/api/events/" + event + "/needs", ""), "$.readings.length()"))
                .isEqualTo("1");

        jdbc.sql(
                        "update event set starts_instant = now() - interval '2 hours', ends_instant = now() - interval '1 hour' where id = cast(? as uuid)")
                .param(event)
                .update();
        erasing.erase();
        assertThat(count("select count(*) from form_answer where question_id = ?", UUID.fromString(diet)))
                .isZero();
        assertThat(count("select count(*) from form_answer where question_id = ?", UUID.fromString(question(0))))
                .as("has ninety days")
                .isEqualTo(1);
        assertThat(count("select number from form_answer_count where question_id = ?", UUID.fromString(diet)))
                .isEqualTo(1);
    }

    @Test
    void aColleagueAnswersForThemselvesAndAnErasedPersonsAnswersAreGone() throws Exception {
        var travel = question(0);
        var token = registered("{\"%s\":\"train\"}".formatted(travel));
        var id = id(token);
        assertThat(call(
                                "POST",
                                "/api/registrations/own/" + token + "/handover",
                                "",
                                "",
                                "{\"name\":\"Eva Lind\",\"email\":\"eva%s@annan.example\"}"
                                        .formatted(UUID.randomUUID()))
                        .getStatus())
                .isEqualTo(204);
        assertThat(answers(id)).isZero();
        var theirs = link(id, 1);
        assertThat(read(own(theirs), "$.missing")).isEqualTo("1");
        ok("PUT", "/api/registrations/own/" + theirs + "/answers", "{\"answers\":{\"%s\":\"Tåg\"}}".formatted(travel));
        assertThat(answers(id)).isEqualTo(1);
        var person = UUID.randomUUID();
        jdbc.sql(
                        "update participant set person_id = ? where id = (select participant_id from registration where id = ?)")
                .params(person, id)
                .update();
        KafkaProbe.publish("samling.people.v1", person, null);
        await("the erasure").atMost(Duration.ofSeconds(30)).until(() -> answers(id) == 0);
        assertThat(count("select number from form_answer_count where question_id = ?", UUID.fromString(travel)))
                .isEqualTo(1);
    }

    @Test
    void aSetIsKeptFromOneFormAndPutIntoAnotherWithItsConditions() throws Exception {
        var set = read(
                ok("POST", "/api/question-sets", "{\"eventId\":\"%s\",\"name\":\"Resa\"}".formatted(event)), "$.id");
        var other = event();
        var inserted = ok("POST", "/api/events/" + other + "/form/insertions", "{\"setId\":\"%s\"}".formatted(set));
        assertThat(read(inserted, "$.questions.length()")).isEqualTo("3");
        assertThat(read(inserted, "$.questions[1].condition.question"))
                .isEqualTo(read(inserted, "$.questions[0].id"))
                .isNotEqualTo(question(0));
        inserted = ok("POST", "/api/events/" + other + "/form/insertions", "{\"setId\":\"%s\"}".formatted(set));
        assertThat(read(inserted, "$.questions.length()")).as("twice").isEqualTo("6");
        assertThat(read(ok("GET", "/api/question-sets?host=" + host, ""), "$[0].name"))
                .isEqualTo("Resa");
    }

    @Test
    void whoWritesOthersDownAnswersWhatTheyKnow() throws Exception {
        var travel = question(0);
        var lines = ok("POST", "/api/events/" + event + "/entries/imports", """
                {"entries":[{"name":"Bo Ek","email":"bo1@annan.example","mode":"on-site","answers":{"%1$s":"Tåg"}},
                            {"name":"Al Ek","email":"al1@annan.example","mode":"on-site","answers":{"%1$s":"Cykel"}},
                            {"name":"Mo Ek","email":"mo1@annan.example","mode":"on-site"}]}""".formatted(travel));
        assertThat(read(lines, "$[*].outcome")).isEqualTo("[\"confirmed\",\"refused\",\"confirmed\"]");
        assertThat(read(lines, "$[1].errors[0].field")).isEqualTo("answers." + travel);
        assertThat(count("select count(*) from form_answer where question_id = ?", UUID.fromString(travel)))
                .isEqualTo(1);
    }

    @Test
    void manyAtOnceAreAdmittedTogetherAndEachKeepsTheirOwnAnswers() throws Exception {
        var travel = question(0);
        var parking = question(1);
        var calls = new ArrayList<Callable<Integer>>();
        for (int at = 0; at < 40; at++) {
            var email = "bo%s@annan.example".formatted(at);
            var answers = "{\"%s\":\"car\",\"%s\":\"%s\"}".formatted(travel, parking, email);
            calls.add(() -> register(email, answers).getStatus());
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(calls)) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
        assertThat(jdbc.sql("""
                        select count(*) from form_answer a join registration r on r.id = a.registration_id
                        join participant p on p.id = r.participant_id where a.question_id = ? and a.words = p.email
                        """)
                        .param(UUID.fromString(parking))
                        .query(Integer.class)
                        .single())
                .isEqualTo(40);
    }

    @Test
    void aFileIsToldOfWithItsAnswerAndLetGoWithIt() throws Exception {
        event = event();
        var asking = call("PUT", path(), ADMIN, "0", """
                {"questions":[{"kind":"file","label":{"sv":"Beslutet"},"required":true,"purpose":{"sv":"För urvalet"},
                               "files":{"kinds":["pdf"],"megabytes":1}}]}""");
        assertThat(asking.getStatus()).as(content(asking)).isEqualTo(200);
        var decision = question(0);
        var wrong = register("bo@annan.example", "{\"%s\":\"%s\"}".formatted(decision, receipt("text/csv")));
        assertThat(read(content(wrong), "$.errors[*].code")).contains("answer-file-kind");
        assertThat(content(register("bo@annan.example", "{\"%s\":\"påhittat\"}".formatted(decision))))
                .contains("answer-file-again");
        var missing = call("PUT", path(), ADMIN, "1", """
                {"questions":[{"kind":"file","label":{"sv":"Beslutet"},"purpose":{"sv":"För urvalet"},
                               "files":{"kinds":["film"],"megabytes":100}}]}""");
        assertThat(read(content(missing), "$.errors[*].field"))
                .contains("questions[0].files.kinds", "questions[0].files.megabytes");

        var token = registered("{\"%s\":\"%s\"}".formatted(decision, receipt("application/pdf")));
        var kept = told();
        assertThat(Contracts.violations("answer-files", kept.getFirst().body().toString()))
                .isEmpty();
        assertThat(kept.getFirst().body().path("eventIds").path(0).asString()).isEqualTo(event);
        assertThat(read(table(token), "$.rows['%s']['%s']".formatted(id(token), decision)))
                .contains("beslut.pdf", "/api/answer-files/" + file + "/content");
        var again = read(own(token), "$.answers['%s'].chosen[0]".formatted(decision));
        ok(
                "PUT",
                "/api/registrations/own/" + token + "/answers",
                "{\"answers\":{\"%s\":\"%s\"}}".formatted(decision, again));
        assertThat(read(own(token), "$.answers['%s'].words".formatted(decision)))
                .as("what stays is sent as it was given out")
                .isEqualTo("beslut.pdf");

        jdbc.sql("delete from form_answer where registration_id = ?")
                .param(id(token))
                .update();
        files.compare();
        await("the file is let go")
                .atMost(Duration.ofSeconds(30))
                .until(() -> KafkaProbe.messages(
                                "samling.answer-files.v1", sent -> sent.key().equals(file.toString()))
                        .getLast()
                        .tombstone());
        assertThat(count("select count(*) from answer_file where file_id = ?", file))
                .isZero();
    }

    @Test
    void whomAChangedFormConcernsIsToldWhatIsOpenNowAndNobodyElse() throws Exception {
        var travels = registered("{\"%s\":\"train\"}".formatted(question(0)));
        reasking.sweep();
        int before = version(travels);

        compose(
                "1",
                ",{\"kind\":\"text\",\"label\":{\"sv\":\"Roll\"},\"required\":true,\"purpose\":{\"sv\":\"För grupperna\"}}");
        var late = registered("{\"%s\":\"train\",\"%s\":\"Ledare\"}".formatted(question(0), question(3)));
        int lateBefore = version(late);
        reasking.sweep();
        assertThat(version(travels)).isEqualTo(before + 1);
        assertThat(version(late)).as("who answered all of it").isEqualTo(lateBefore);
        var told = KafkaProbe.await(
                        "samling.registrations.v1",
                        1,
                        message -> id(travels).toString().equals(message.key())
                                && "RegistrationChanged".equals(message.type()))
                .getFirst()
                .body();
        assertThat(Contracts.violations("registrations", told.toString())).isEmpty();
        assertThat(told.path("unanswered").findValuesAsString("sv")).containsExactly("Roll");

        compose("2", ",{\"kind\":\"text\",\"label\":{\"sv\":\"Roll\"},\"purpose\":{\"sv\":\"För grupperna\"}}");
        reasking.sweep();
        assertThat(version(travels)).as("it is voluntary now").isEqualTo(before + 2);
        compose("3", "");
        reasking.sweep();
        assertThat(version(travels)).as("nothing is open either way").isEqualTo(before + 2);

        jdbc.sql("update form set told_version = version - 1, told_until = ? where event_id = ?")
                .params(new UUID(0, 0), UUID.fromString(event))
                .update();
        compose("4", "");
        reasking.sweep();
        assertThat(List.of(version(travels), version(late)))
                .as("changed once more halfway: who heard what is not known, and all are told")
                .containsExactly(before + 3, lateBefore + 1);
        assertThat(count(
                        "select count(*) from form where event_id = ? and told_version = version",
                        UUID.fromString(event)))
                .isEqualTo(1);
    }

    private void compose(String version, String more) throws Exception {
        var travel = question(0);
        var changed = form("Bil")
                .replace(TRAVEL, travel)
                .replace(PARKING, question(1))
                .replaceFirst("]}\\s*$", more + "]}");
        assertThat(call("PUT", path(), ADMIN, version, changed).getStatus()).isEqualTo(200);
    }

    private int version(String token) {
        return count("select version from registration where id = ?", id(token));
    }

    /** As docs-service gives it out. */
    private String receipt(String mediaType) {
        return links.sign(
                "answer-file",
                file + "|1000|" + mediaType + "|beslut.pdf",
                0,
                Instant.now().plus(1, ChronoUnit.HOURS));
    }

    private List<Incoming> told() {
        return KafkaProbe.await(
                "samling.answer-files.v1", 1, message -> file.toString().equals(message.key()));
    }

    private static String form(String car) {
        return """
                {"questions":[
                  {"id":"%s","kind":"choice","label":{"sv":"Hur reser du?","en":"How do you travel?"},"required":true,
                   "options":[{"code":"train","label":{"sv":"Tåg","en":"Train"}},{"code":"car","label":{"sv":"%s","en":"Car"}}],
                   "purpose":{"sv":"För att räkna parkeringsplatser"}},
                  {"id":"%s","kind":"text","label":{"sv":"Bilens nummer"},"required":true,"mode":"on-site",
                   "condition":{"question":"%s","answer":"car"},"purpose":{"sv":"För grinden"}},
                  {"kind":"diet","label":{"sv":"Mat"},"mode":"on-site","purpose":{"sv":"För köket"},
                   "options":[{"code":"vegan","label":{"sv":"Vegansk"}},{"code":"gluten","label":{"sv":"Utan gluten"}}]}]}
                """.formatted(TRAVEL, car, PARKING, TRAVEL);
    }

    private String path() {
        return "/api/events/" + event + "/form";
    }

    private String event() throws Exception {
        var id = read(ok("POST", "/api/events", """
                {"title":{"sv":"Träff %s"},"ingress":{"sv":"Ingress"},"startsAt":"2027-09-16T09:00:00","endsAt":"2027-09-16T12:00:00",
                 "mode":"on-site","place":{"name":"Huset"},"hostIds":["%s"],"networkIds":[],"audience":{"who":"everyone"},
                 "waitingList":true,"contactEmail":"demokrati@forum.example"}""".formatted(UUID.randomUUID(), host)), "$.id");
        var programme = call("PUT", "/api/events/" + id + "/programme", ADMIN, "1", """
                {"items":[{"startsAt":"2027-09-16T09:00:00","endsAt":"2027-09-16T10:00:00","title":{"sv":"Inledning"},"contributors":[]}]}""");
        assertThat(programme.getStatus()).isEqualTo(200);
        ok("POST", "/api/events/" + id + "/publication", "{\"expectedRecipients\":0}");
        return id;
    }

    /** The id of the question at this place of the form. */
    private String question(int at) throws Exception {
        return read(ok("GET", path(), ""), "$.questions[%d].id".formatted(at));
    }

    private MockHttpServletResponse register(String email, String answers) throws Exception {
        return call("POST", "/api/events/" + event + "/registrations", "", "", """
                {"name":"Bo Ek","email":"%s","mode":"on-site","language":"sv","answers":%s}""".formatted(email, answers));
    }

    private String registered(String answers) throws Exception {
        var email = "bo%s@annan.example".formatted(UUID.randomUUID());
        var asked = register(email, answers);
        assertThat(asked.getStatus()).as(content(asked)).isEqualTo(200);
        var id = jdbc.sql(
                        "select r.id from registration r join participant p on p.id = r.participant_id where p.email = ?")
                .param(email)
                .query(UUID.class)
                .single();
        var proof =
                links.sign("registration-proof", id.toString(), 0, Instant.now().plus(1, ChronoUnit.HOURS));
        ok("POST", "/api/registrations/proofs/" + proof, "{}");
        return link(id, 0);
    }

    private String link(UUID registration, int generation) {
        return links.sign(
                "registration",
                registration.toString(),
                generation,
                Instant.now().plus(1, ChronoUnit.HOURS));
    }

    private UUID id(String token) {
        return UUID.fromString(links.verify("registration", token).subject());
    }

    private String own(String token) throws Exception {
        return ok("GET", "/api/registrations/own/" + token + "/answers", "");
    }

    private String table(String token) throws Exception {
        return ok("GET", "/api/events/" + event + "/answers?registration=" + id(token), "");
    }

    private int answers(UUID registration) {
        return count("select count(*) from form_answer where registration_id = ?", registration);
    }

    private int count(String sql, UUID id) {
        return jdbc.sql(sql).param(id).query(Integer.class).single();
    }

    private String ok(String method, String path, String body) throws Exception {
        var answer = call(method, path, path.contains("/own/") || path.contains("/proofs/") ? "" : ADMIN, "", body);
        assertThat(answer.getStatus()).as(path + " " + content(answer)).isBetween(200, 299);
        return content(answer);
    }

    private MockHttpServletResponse call(String method, String path, String caller, String version, String body)
            throws Exception {
        var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(method), path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        if (!version.isEmpty()) {
            request.header("If-Match", "\"" + version + "\"");
        }
        if (!caller.isEmpty()) {
            request.header("Authorization", caller);
        }
        return http.perform(request).andReturn().getResponse();
    }

    private static String content(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private static String read(String body, String path) {
        return String.valueOf(JsonPath.<Object>read(body, path));
    }
}
