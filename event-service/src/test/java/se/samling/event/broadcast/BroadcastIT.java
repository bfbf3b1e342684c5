package se.samling.event.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import se.samling.event.delivery.BigBlueButtonServer;
import se.samling.platform.link.SignedLinks;
import se.samling.platform.testing.BackingServices;
import se.samling.platform.testing.Contracts;
import se.samling.platform.testing.KafkaProbe;
import se.samling.platform.testing.TestTokens;

/** A broadcast from the room's making to the last question: whose link opens what, who may do what, what is told to whom. */
@SpringBootTest
@AutoConfigureMockMvc
@BackingServices
class BroadcastIT {

    private static final String ADMIN = TestTokens.admin();
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final BigBlueButtonServer BBB = new BigBlueButtonServer();
    private static final String PLAY = """
            {"provider":"play-page","streamUrl":"https://play.example/live.m3u8","backupUrl":"https://reserv.example/live.m3u8",
             "help":{"phone":"08-123 45 67","email":"teknik@forum.example"}}""";

    private static final String VTT = "WEBVTT\\n\\n00:00.000 --> 00:58.000\\nVälkomna";

    @DynamicPropertySource
    static void aProvider(DynamicPropertyRegistry settings) {
        settings.add("samling.live.bigbluebutton.main.url", BBB::url);
        settings.add("samling.live.bigbluebutton.main.secret", () -> BigBlueButtonServer.SECRET);
        settings.add("samling.live.work-every", () -> "PT0.5S");
    }

    @Autowired
    MockMvc http;

    @Autowired
    SignedLinks links;

    @Autowired
    JdbcClient jdbc;

    private UUID host = UUID.randomUUID();

    @BeforeEach
    void aHost() {
        BBB.away(false);
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

    @AfterAll
    static void close() {
        BBB.close();
    }

    @AfterEach
    void everyMessageKeepsItsContract() {
        for (var topic : List.of("broadcasts", "questions")) {
            for (var message : KafkaProbe.messages("samling." + topic + ".v1", sent -> !sent.tombstone())) {
                assertThat(Contracts.violations(topic, message.body().toString()))
                        .as("%s %s", message.type(), message.body())
                        .isEmpty();
            }
            for (var example : Contracts.examples(topic)) {
                assertThat(Contracts.violations(topic, Contracts.example(topic + "/examples/" + example.getFileName())))
                        .as(example.toString())
                        .isEmpty();
            }
        }
    }

    @Test
    void theWatchLinkOpensAQuarterBeforeAndEndsWithTheRegistration() {
        var event = event(LocalDateTime.now(STOCKHOLM).plusHours(2));
        equip(event, PLAY);
        var registration = registered(event, "bo");
        var token = watch(registration, 0);
        var before = ok(call("GET", "/api/broadcasts/" + token, null, null));
        assertThat(JsonPath.<String>read(before, "$.phase")).isEqualTo("before");
        assertThat(before).doesNotContain("play.example");
        assertThat(JsonPath.<String>read(before, "$.help.phone")).isEqualTo("08-123 45 67");
        problem(call("POST", "/api/broadcasts/" + token + "/attendance", "{}", null), 409, "broadcast-not-yet-open");
        begins(event, LocalDateTime.now(STOCKHOLM).plusMinutes(10));
        var open = ok(call("GET", "/api/broadcasts/" + token, null, null));
        assertThat(JsonPath.<String>read(open, "$.phase")).isEqualTo("open");
        assertThat(JsonPath.<String>read(open, "$.stream.backupUrl")).isEqualTo("https://reserv.example/live.m3u8");
        // Another provider: the link is the same, the way leads elsewhere.
        equip(event, "{\"provider\":\"plain-link\",\"link\":\"https://moten.example/rum\"}");
        var other = ok(call("GET", "/api/broadcasts/" + token, null, null));
        assertThat(JsonPath.<Boolean>read(other, "$.joins")).isTrue();
        assertThat(JsonPath.<String>read(
                        ok(call("POST", "/api/broadcasts/" + token + "/way-in", "{}", null)), "$.address"))
                .isEqualTo("https://moten.example/rum");
        // Another purpose's link opens nothing here.
        problem(call("GET", "/api/broadcasts/" + own(registration), null, null), 404, "link-invalid");
        ok(call("DELETE", "/api/registrations/own/" + own(registration), null, null));
        problem(call("GET", "/api/broadcasts/" + token, null, null), 410, "watch-link-closed");
    }

    @Test
    void aHandedOverPlaceTakesTheBroadcastAlong() {
        var event = event(LocalDateTime.now(STOCKHOLM).plusMinutes(5));
        equip(event, PLAY);
        var registration = registered(event, "eva");
        var token = watch(registration, 0);
        ok(call("GET", "/api/broadcasts/" + token, null, null));
        ok(call(
                "POST",
                "/api/registrations/own/" + own(registration) + "/handover",
                "{\"name\":\"Kollega\",\"email\":\"kollega%s@annan.example\"}".formatted(UUID.randomUUID()),
                null));
        problem(call("GET", "/api/broadcasts/" + token, null, null), 410, "link-expired");
        ok(call("GET", "/api/broadcasts/" + watch(registration, 1), null, null));
    }

    @Test
    void anAnonymousQuestionLeadsToNobodyAndAModeratorDoesNothingButModerate() {
        var event = event(LocalDateTime.now(STOCKHOLM).plusMinutes(5));
        equip(event, PLAY);
        var registration = registered(event, "sam");
        var questions = "/api/broadcasts/" + watch(registration, 0) + "/questions";
        var anonymous = UUID.randomUUID();
        var named = UUID.randomUUID();
        for (int sent = 0; sent < 2; sent++) {
            ok(call("POST", questions, question(anonymous, "Hur möter man ett drev?", true), null));
        }
        ok(call("POST", questions, question(named, "Finns bilderna efteråt?", false), null));
        problem(call("POST", questions, question(UUID.randomUUID(), " ", true), null), 422, "invalid-input");
        problem(
                call("POST", questions, question(UUID.randomUUID(), "å".repeat(501), true), null),
                422,
                "invalid-input");

        var moderator = organiser("moderator");
        var desk = "/api/events/" + event + "/questions";
        var all = ok(call("GET", desk, null, moderator));
        assertThat(JsonPath.<List<String>>read(all, "$[*].text"))
                .containsExactly("Hur möter man ett drev?", "Finns bilderna efteråt?");
        assertThat(JsonPath.<@Nullable Object>read(all, "$[0].name")).isNull();
        assertThat(JsonPath.<String>read(all, "$[1].name")).isEqualTo("sam");
        assertThat(jdbc.sql("select to_jsonb(q)::text from question q where id = ?")
                        .param(anonymous)
                        .query(String.class)
                        .single())
                .as("the row leads nowhere")
                .doesNotContain(registration.toString())
                .contains("\"participant_id\": null")
                .contains(":00+00:00");
        for (var act : List.of("live-room", "attendance", "registrations")) {
            problem(call("GET", "/api/events/" + event + "/" + act, null, moderator), 403, "forbidden");
        }
        problem(call("POST", "/api/events/" + event + "/cancellation", "{}", moderator), 403, "forbidden");

        assertThat(visible(registration)).isEmpty();
        ok(call("PUT", desk + "/order", "{\"ids\":[\"%s\",\"%s\"]}".formatted(named, anonymous), moderator));
        for (var one : List.of(anonymous, named)) {
            ok(call("PATCH", desk + "/" + one, "{\"state\":\"shown\"}", moderator));
        }
        assertThat(visible(registration)).containsExactly("Finns bilderna efteråt?", "Hur möter man ett drev?");
        ok(call("PATCH", desk + "/" + named, "{\"state\":\"answered\"}", moderator));
        var double_ = UUID.randomUUID();
        ok(call("POST", questions, question(double_, "Hur hanterar man drev?", true), null));
        ok(call("POST", desk + "/" + double_ + "/merge", "{\"into\":\"%s\"}".formatted(anonymous), moderator));
        problem(
                call("POST", desk + "/" + named + "/merge", "{\"into\":\"%s\"}".formatted(double_), moderator),
                422,
                "invalid-input");
        problem(call("PATCH", desk + "/" + named, "{\"state\":\"loud\"}", moderator), 422, "invalid-input");
        var after = ok(call("GET", desk, null, moderator));
        assertThat(JsonPath.<List<Integer>>read(after, "$[?(@.id=='%s')].alsoAsked".formatted(anonymous)))
                .containsExactly(1);
        ok(call("PATCH", desk + "/" + anonymous, "{\"state\":\"hidden\"}", moderator));
        assertThat(visible(registration)).containsExactly("Finns bilderna efteråt?");
        var told = KafkaProbe.await(
                "samling.questions.v1",
                5,
                message -> message.body().path("eventId").asString().equals(event.toString()));
        assertThat(told.toString()).doesNotContain("drev").doesNotContain(registration.toString());
    }

    @Test
    void peopleAreCountedAndCorrectedAndABannerIsKept() {
        var event = event(LocalDateTime.now(STOCKHOLM).plusMinutes(5));
        equip(event, PLAY);
        var one = registered(event, "ada");
        var two = registered(event, "bea");
        for (int again = 0; again < 3; again++) {
            ok(call("POST", "/api/broadcasts/" + watch(one, 0) + "/attendance", "{}", null));
        }
        ok(call("POST", "/api/broadcasts/" + watch(two, 0) + "/attendance", "{}", null));
        var group = registered(event, "cia", ",\"organisation\":\"Ekstads kommun\",\"group\":{\"people\":4}");
        ok(call("POST", "/api/broadcasts/" + watch(group, 0) + "/attendance", "{}", null));
        var desk = "/api/events/" + event + "/attendance";
        ok(call("PATCH", desk + "/" + two, "{\"people\":7}", ADMIN));
        problem(call("PATCH", desk + "/" + two, "{\"people\":-1}", ADMIN), 422, "invalid-input");
        problem(call("PATCH", desk + "/" + UUID.randomUUID(), "{\"people\":2}", ADMIN), 404, "not-found");
        var register = ok(call("GET", desk, null, ADMIN));
        assertThat(JsonPath.<Integer>read(register, "$.figures.joined")).isEqualTo(12);
        assertThat(JsonPath.<Integer>read(register, "$.figures.peak")).isEqualTo(12);
        assertThat(JsonPath.<Integer>read(register, "$.figures.registrations")).isEqualTo(3);

        var room = "/api/events/" + event + "/live-room";
        problem(call("POST", room + "/banner", "{}", ADMIN), 422, "invalid-input");
        ok(call(
                "POST",
                room + "/banner",
                "{\"text\":{\"sv\":\"Byt till reservsändningen\"},\"toBackup\":true}",
                ADMIN));
        ok(call("POST", room + "/banner", "{\"text\":{\"sv\":\"Snart tillbaka\"}}", ADMIN));
        var shown = ok(call("GET", "/api/broadcasts/" + watch(one, 0), null, null));
        assertThat(JsonPath.<String>read(shown, "$.banner.text.sv")).isEqualTo("Snart tillbaka");
        ok(call("DELETE", room + "/banner", null, ADMIN));
        ok(call("DELETE", room + "/banner", null, ADMIN));
        var kept = ok(call("GET", room, null, ADMIN));
        assertThat(JsonPath.<List<String>>read(kept, "$.banners[*].text.sv"))
                .containsExactly("Snart tillbaka", "Byt till reservsändningen");
        assertThat(JsonPath.<@Nullable Object>read(kept, "$.banner")).isNull();
        KafkaProbe.await(
                "samling.broadcasts.v1",
                1,
                message ->
                        message.key().equals(event.toString()) && message.type().equals("BannerRaised"));
    }

    @Test
    void aRoomAtAProviderIsMadeWhenItOpensAndTriedAgainWhileTheProviderIsAway() {
        BBB.away(true);
        var event = event(LocalDateTime.now(STOCKHOLM).plusMinutes(5));
        equip(event, "{\"provider\":\"bigbluebutton\",\"account\":\"main\"}");
        var token = watch(registered(event, "cleo"), 0);
        await("the first try")
                .atMost(Duration.ofSeconds(20))
                .until(() -> JsonPath.<@Nullable Object>read(
                                ok(call("GET", "/api/events/" + event + "/live-room", null, ADMIN)),
                                "$.waiting.lastError")
                        != null);
        assertThat(JsonPath.<Boolean>read(ok(call("GET", "/api/broadcasts/" + token, null, null)), "$.ready"))
                .isFalse();
        problem(call("POST", "/api/events/" + event + "/live-room/test", "{}", ADMIN), 503, "provider-away");
        BBB.away(false);
        await("the room, once the provider is back")
                .atMost(Duration.ofSeconds(60))
                .until(() -> BBB.meetings().containsKey("samling-" + event)
                        && JsonPath.<Boolean>read(ok(call("GET", "/api/broadcasts/" + token, null, null)), "$.ready"));
        assertThat(JsonPath.<String>read(
                        ok(call("POST", "/api/broadcasts/" + token + "/way-in", "{}", null)), "$.address"))
                .startsWith(BBB.url() + "/join?")
                .contains("fullName=cleo");
        var later = LocalDateTime.now(STOCKHOLM).plusHours(3).withNano(0);
        ok(call(
                "POST",
                "/api/events/" + event + "/move",
                "{\"startsAt\":\"%s\",\"endsAt\":\"%s\"}".formatted(later, later.plusHours(1)),
                ADMIN));
        await("the room that nobody is in to be ended at the provider")
                .atMost(Duration.ofSeconds(30))
                .until(() -> !BBB.meetings().containsKey("samling-" + event));
        assertThat(JsonPath.<String>read(
                        ok(call("GET", "/api/events/" + event + "/live-room", null, ADMIN)), "$.waiting.kind"))
                .as("to be made when it opens")
                .isEqualTo("provision");
        ok(call("POST", "/api/events/" + event + "/live-room/way-in", "{}", ADMIN));
        assertThat(BBB.meetings()).as("the organiser is early").containsKey("samling-" + event);
        ok(call("POST", "/api/events/" + event + "/cancellation", "{\"reason\":\"Sjukdom\"}", ADMIN));
        await("the room to be ended")
                .atMost(Duration.ofSeconds(30))
                .until(() -> !BBB.meetings().containsKey("samling-" + event));
        var view = ok(call("GET", "/api/events/" + event + "/live-room", null, ADMIN));
        assertThat(view).doesNotContain(BigBlueButtonServer.SECRET);
    }

    @Test
    void aRoomThatCannotBeIsRefusedByItsField() {
        var event = event(LocalDateTime.now(STOCKHOLM).plusHours(2));
        var room = "/api/events/" + event + "/live-room";
        for (var wrong : List.of(
                "{\"provider\":\"smoke-signals\"}|provider",
                "{\"provider\":\"play-page\"}|streamUrl",
                "{\"provider\":\"play-page\",\"streamUrl\":\"http://a.example/x\"}|streamUrl",
                "{\"provider\":\"plain-link\",\"link\":\"javascript:alert(1)\"}|link",
                "{\"provider\":\"bigbluebutton\",\"account\":\"none\"}|account",
                "{\"provider\":\"jitsi\"}|account",
                "{\"provider\":\"plain-link\",\"link\":\"https://a.example\",\"help\":{\"phone\":\"ring mig\"}}|help.phone",
                "{\"provider\":\"plain-link\",\"link\":\"https://a.example\",\"closesAfterMinutes\":601}|closesAfterMinutes")) {
            var parts = wrong.split("\\|");
            var answer = call("PUT", room, parts[0], ADMIN);
            problem(answer, 422, "invalid-input");
            assertThat(JsonPath.<List<String>>read(text(answer), "$.errors[*].field"))
                    .as(parts[0])
                    .containsExactly(parts[1]);
        }
        assertThat(JsonPath.<@Nullable Object>read(ok(call("GET", room, null, ADMIN)), "$.version"))
                .isNull();
        equip(event, PLAY);
        assertThat(call("PUT", room, PLAY, ADMIN, "\"17\"").getStatus()).isEqualTo(412);
    }

    @Test
    void aRecordingIsPublishedWithCaptionsOrAReasonAndEvaluatedOncePerLink() {
        var event = event(LocalDateTime.now(STOCKHOLM).plusMinutes(5));
        equip(event, PLAY);
        var all = IntStream.rangeClosed(1, 6)
                .mapToObj(i -> watch(registered(event, "nr" + i), 0))
                .toList();
        var recording = "/api/events/" + event + "/recording";
        var evaluation = "/api/broadcasts/" + all.getFirst() + "/evaluation";
        var answers = "{\"overall\":5,\"useful\":4,\"technical\":3,\"keep\":\"Samtalet\"}";
        problem(call("POST", evaluation, answers, null), 409, "evaluation-later");
        over(event);

        for (var wrong : List.of(
                "{\"address\":\"https://play.example/a.mp4\",\"durationMinutes\":1}|captions-missing",
                "{\"address\":\"https://play.example/a.mp4\",\"durationMinutes\":1,\"captions\":\"Hej\"}|captions-unreadable",
                "{\"address\":\"https://play.example/a.mp4\",\"durationMinutes\":60,\"captions\":\"VTT\"}|captions-short",
                "{\"address\":\"ftp://x\",\"durationMinutes\":1,\"captions\":\"VTT\"}|bad-link",
                "{\"address\":\"https://play.example/a.mp4\",\"captions\":\"VTT\"}|minutes-of-recording")) {
            var parts = wrong.replace("VTT", VTT).split("\\|");
            var answer = call("PUT", recording, parts[0], ADMIN);
            problem(answer, 422, "invalid-input");
            assertThat(JsonPath.<String>read(text(answer), "$.errors[0].code")).isEqualTo(parts[1]);
        }
        problem(call("GET", recording, null, ADMIN), 404, "not-found");
        ok(call(
                "PUT",
                recording,
                "{\"address\":\"https://play.example/a.mp4\",\"durationMinutes\":60,\"overrideReason\":\"Textas i veckan\"}",
                ADMIN));
        assertThat(JsonPath.<String>read(
                        ok(call("GET", "/api/broadcasts/" + all.getFirst(), null, null)), "$.recording.excuse"))
                .isEqualTo("Textas i veckan");
        var good = "{\"address\":\"https://play.example/a.mp4\",\"durationMinutes\":1,\"captions\":\"VTT\"}"
                .replace("VTT", VTT);
        assertThat(JsonPath.<Integer>read(ok(call("PUT", recording, good, ADMIN)), "$.coveredPercent"))
                .isEqualTo(100);
        assertThat(ok(call("GET", "/api/broadcasts/" + all.getFirst() + "/captions", null, null)))
                .startsWith("WEBVTT");
        KafkaProbe.await(
                "samling.broadcasts.v1",
                1,
                message ->
                        message.key().equals(event.toString()) && message.type().equals("RecordingPublished"));

        problem(call("POST", evaluation, "{\"overall\":6}", null), 422, "invalid-input");
        var results = "/api/events/" + event + "/evaluation";
        for (int i = 0; i < 5; i++) {
            assertThat(JsonPath.<Map<String, Object>>read(ok(call("GET", results, null, ADMIN)), "$.ratings"))
                    .as("nothing is read before five have answered")
                    .isEmpty();
            ok(call("POST", "/api/broadcasts/" + all.get(i) + "/evaluation", answers, null));
        }
        problem(call("POST", evaluation, answers, null), 409, "evaluation-given");
        var read = ok(call("GET", results, null, ADMIN));
        assertThat(JsonPath.<List<Integer>>read(read, "$.ratings.overall")).containsExactly(0, 0, 0, 0, 5);
        assertThat(JsonPath.<List<String>>read(read, "$.keep")).hasSize(5).containsOnly("Samtalet");
        ok(call("DELETE", recording, null, ADMIN));
        assertThat(JsonPath.<@Nullable Object>read(
                        ok(call("GET", "/api/broadcasts/" + all.getFirst(), null, null)), "$.recording"))
                .isNull();
    }

    /** No act lets time pass: the event's times are put back, as the clock would have. */
    private void over(UUID event) {
        jdbc.sql("""
                        update event set starts_at = starts_at - interval '3 hours', ends_at = ends_at - interval '3 hours',
                               starts_instant = starts_instant - interval '3 hours', ends_instant = ends_instant - interval '3 hours'
                        where id = ?""").param(event).update();
    }

    private List<String> visible(UUID registration) {
        return JsonPath.read(
                ok(call("GET", "/api/broadcasts/" + watch(registration, 0), null, null)), "$.questions[*].text");
    }

    private static String question(UUID key, String text, boolean anonymous) {
        return "{\"key\":\"%s\",\"text\":\"%s\",\"anonymous\":%s}".formatted(key, text, anonymous);
    }

    private String organiser(String role) {
        var id = UUID.randomUUID();
        KafkaProbe.publish("samling.people.v1", id, "PersonChanged", 1, """
                {"personId":"%1$s","email":"%1$s@forum.example","proven":true,"name":"Mo Ek","language":"sv",
                 "delegations":[{"organisationId":"%2$s","role":"%3$s"}]}""".formatted(id, host, role));
        await("the " + role)
                .atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("select count(*) from known_person where id = ?")
                                .param(id)
                                .query(Integer.class)
                                .single()
                        == 1);
        return TestTokens.organiser(id);
    }

    private UUID event(LocalDateTime starts) {
        var begins = starts.truncatedTo(ChronoUnit.SECONDS);
        var event = UUID.fromString(JsonPath.read(
                ok(call(
                        "POST",
                        "/api/events",
                        """
                        {"title":{"sv":"Webbinarium %s"},"ingress":{"sv":"Ingress"},"startsAt":"%s","endsAt":"%s","mode":"hybrid",
                         "place":{"name":"Salen"},"hostIds":["%s"],"networkIds":[],"audience":{"who":"everyone"},"waitingList":true,
                         "contactEmail":"demokrati@forum.example"}""".formatted(UUID.randomUUID(), begins, begins.plusHours(1), host),
                        ADMIN)),
                "$.id"));
        ok(call(
                "PUT",
                "/api/events/" + event + "/programme",
                """
                {"items":[{"startsAt":"%s","endsAt":"%s","title":{"sv":"Inledning"},"contributors":[]}]}""".formatted(begins, begins.plusMinutes(20)),
                ADMIN,
                "\"1\""));
        ok(call("POST", "/api/events/" + event + "/publication", "{\"expectedRecipients\":0}", ADMIN));
        return event;
    }

    private void begins(UUID event, LocalDateTime at) {
        var begins = at.truncatedTo(ChronoUnit.SECONDS);
        ok(call(
                "POST",
                "/api/events/" + event + "/move",
                "{\"startsAt\":\"%s\",\"endsAt\":\"%s\"}".formatted(begins, begins.plusHours(1)),
                ADMIN));
    }

    private void equip(UUID event, String room) {
        var version = JsonPath.<@Nullable Object>read(
                ok(call("GET", "/api/events/" + event + "/live-room", null, ADMIN)), "$.version");
        ok(call("PUT", "/api/events/" + event + "/live-room", room, ADMIN, "\"" + version + "\""));
    }

    private UUID registered(UUID event, String name) {
        return registered(event, name, "");
    }

    private UUID registered(UUID event, String name, String more) {
        var address = name + UUID.randomUUID() + "@annan.example";
        ok(call("POST", "/api/events/" + event + "/registrations", """
                {"name":"%s","email":"%s","mode":"digital","language":"sv"%s}""".formatted(name, address, more), null));
        var id = jdbc.sql("""
                        select r.id from registration r join participant p on p.id = r.participant_id
                        where r.event_id = ? and p.email = ?""").params(event, address).query(UUID.class).single();
        ok(call("POST", "/api/registrations/proofs/" + link("registration-proof", id, 0), "{}", null));
        return id;
    }

    private String own(UUID registration) {
        return link("registration", registration, 0);
    }

    private String watch(UUID registration, int generation) {
        return link("broadcast", registration, generation);
    }

    private String link(String purpose, UUID subject, int generation) {
        return links.sign(purpose, subject.toString(), generation, Instant.now().plus(1, ChronoUnit.HOURS));
    }

    private MockHttpServletResponse call(String method, String path, @Nullable String body, @Nullable String token) {
        return call(method, path, body, token, null);
    }

    private MockHttpServletResponse call(
            String method, String path, @Nullable String body, @Nullable String token, @Nullable String version) {
        var sent = request(HttpMethod.valueOf(method), path);
        if (token != null) {
            sent.header("Authorization", TestTokens.bearer(token));
        }
        if (version != null) {
            sent.header("If-Match", version);
        }
        if (body != null) {
            sent.contentType(
                            method.equals("PATCH")
                                    ? MediaType.parseMediaType("application/merge-patch+json")
                                    : MediaType.APPLICATION_JSON)
                    .content(body);
        }
        try {
            return http.perform(sent).andReturn().getResponse();
        } catch (Exception e) {
            throw new AssertionError(method + " " + path, e);
        }
    }

    private static String ok(MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).as(text(answer)).isBetween(200, 299);
        return text(answer);
    }

    private static void problem(MockHttpServletResponse answer, int status, String slug) {
        assertThat(answer.getStatus()).as(text(answer)).isEqualTo(status);
        assertThat(JsonPath.<String>read(text(answer), "$.type")).isEqualTo("urn:samling:problem:" + slug);
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
