package se.samling.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samling.platform.inbox.Incoming;
import se.samling.platform.link.SignedLinks;
import se.samling.platform.testing.Contracts;
import se.samling.platform.testing.KafkaProbe;
import se.samling.platform.testing.TestTokens;
import tools.jackson.databind.JsonNode;

/** An organisation's account of its work, from the first words to the knowledge bank and out of it again (R3.10). */
@DocsServiceTest
class CaseStudyIT {

    private static final String WHOLE = """
            {"title":"Så kartlade vi behoven","situation":"Vi visste **lite**.","needs":"En lägesbild av ungdomsmiljöerna.",
             "actions":"Vi intervjuade fältgruppen.","results":"Ett handlingsprogram."}""";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SignedLinks links;

    private Service service;
    private World world;
    private final UUID enrolment = UUID.randomUUID();
    private final UUID organisation = UUID.randomUUID();
    private final UUID participantId = UUID.randomUUID();
    private final String participant = TestTokens.member(participantId);
    private String byLink = "";
    private String loggedIn = "";
    private String desk = "";

    @BeforeEach
    void anOrganisationInACohort() {
        service = new Service(port);
        world = new World(jdbc).told();
        world.tellOrganisation(organisation, "municipality", "Ekstads kommun " + organisation);
        world.tellEnrolment(enrolment, 1, organisation, UUID.randomUUID(), participantId, "admitted");
        World.until(() -> world.counts(
                        "select count(*) from known_organisation where organisation_id in (:id, :other)",
                        organisation,
                        organisation)
                == 1);
        byLink = "/api/enrolments/"
                + links.sign("enrolment", enrolment.toString(), 0, Instant.now().plus(1, ChronoUnit.HOURS))
                + "/case-study";
        loggedIn = "/api/enrolments/" + enrolment + "/case-study";
        desk = "/api/networks/" + world.networkSlug + "/case-studies/" + enrolment;
    }

    @Test
    void writtenByAParticipantApprovedByTheContactPublishedByTheHostsAndFoundByAnybody() {
        assertThat(own().path("state").asString()).isEqualTo("none");
        var draft = ok(participant, "PUT", loggedIn, "{\"title\":\"Så kartlade vi\"}", 0);
        assertThat(ask(participant, "POST", loggedIn + "/proposal", null, version(draft))
                        .text())
                .contains("situation", "needs", "actions", "results");
        var whole = ok(participant, "PUT", loggedIn, WHOLE, version(draft));
        assertThat(ask(participant, "POST", loggedIn + "/approval", null, version(whole))
                        .problem())
                .isEqualTo("contact-only");
        assertThat(ask(world.coordinator, "POST", desk + "/publication", null, version(whole))
                        .problem())
                .isEqualTo("not-approved");
        var proposed = ok(participant, "POST", loggedIn + "/proposal", null, version(whole));
        assertThat(service.get(world.coordinator, desk).json().path("html").isNull())
                .as("the hosts read what is approved")
                .isTrue();
        assertThat(found("kartlade")).isEmpty();
        var approved = ok(null, "POST", byLink + "/approval", null, version(proposed));
        assertThat(service.get(world.coordinator, desk)
                        .json()
                        .path("html")
                        .path("situation")
                        .asString())
                .contains("<strong>lite</strong>");
        assertThat(found("kartlade")).isEmpty();
        ok(world.coordinator, "POST", desk + "/publication", null, version(approved));

        assertThat(found("kartlade")).containsExactly("Så kartlade vi behoven");
        assertThat(found("ungdomsmiljö")).as("inside a word, and in a section").hasSize(1);
        var slug = own().path("slug").asString();
        assertThat(service.get(null, "/api/case-studies/" + slug)
                        .json()
                        .path("organisation")
                        .asString())
                .startsWith("Ekstads kommun");
        assertThat(service.get(null, "/api/case-studies?kind=region&network=" + world.networkSlug)
                        .json()
                        .path("items"))
                .isEmpty();
        assertThat(service.get(null, "/api/case-studies?kind=municipality&network=" + world.networkSlug)
                        .json()
                        .path("items"))
                .hasSize(1);
        assertThat(told()).containsExactly("CaseStudyProposed", "CaseStudyApproved", "CaseStudyPublished");
    }

    @Test
    void aChangeAfterApprovalIsAnotherVersionAndThePublishedOneStaysUntilThatIsPublished() {
        var published = published();
        var changed = ok(null, "PUT", byLink, WHOLE.replace("Så kartlade", "Hur vi kartlade"), version(published));
        assertThat(changed.path("number").asInt()).isEqualTo(2);
        assertThat(changed.path("publishedNumber").asInt()).isEqualTo(1);
        assertThat(found("kartlade")).containsExactly("Så kartlade vi behoven");
        assertThat(ask(world.coordinator, "POST", desk + "/publication", null, version(changed))
                        .problem())
                .isEqualTo("not-approved");
        var approved = ok(null, "POST", byLink + "/approval", null, version(changed));
        var returned = ok(
                world.coordinator, "POST", desk + "/return", "{\"words\":\"Mer om resultatet.\"}", version(approved));
        assertThat(own().path("words").asString()).isEqualTo("Mer om resultatet.");
        var third = ok(null, "PUT", byLink, WHOLE.replace("Så kartlade", "Till sist kartlade"), version(returned));
        assertThat(third.path("number").asInt())
                .as("what was approved stays as it was")
                .isEqualTo(3);
        approved = ok(null, "POST", byLink + "/approval", null, version(third));
        var next = ok(world.coordinator, "POST", desk + "/publication", null, version(approved));
        assertThat(found("kartlade")).containsExactly("Till sist kartlade vi behoven");
        assertThat(next.path("versions").findValuesAsString("state"))
                .containsExactly("published", "returned", "replaced");
        assertThat(next.path("slug")).isEqualTo(published.path("slug"));
    }

    @Test
    void whatTheOrganisationWithdrawsIsGoneAtOnceAndWhatTheHostsTakeDownCanBePublishedAgain() {
        var published = published();
        var slug = own().path("slug").asString();
        var down = ok(world.coordinator, "DELETE", desk + "/publication", null, version(published));
        assertThat(down.path("state").asString()).isEqualTo("approved");
        assertThat(service.get(null, "/api/case-studies/" + slug).status()).isEqualTo(404);
        assertThat(found("kartlade")).isEmpty();
        var again = ok(world.coordinator, "POST", desk + "/publication", null, version(down));
        assertThat(again.path("slug").asString()).isEqualTo(slug);
        var withdrawn = ok(null, "DELETE", byLink + "/approval", null, version(again));
        assertThat(withdrawn.path("state").asString()).isEqualTo("withdrawn");
        assertThat(found("kartlade")).isEmpty();
        assertThat(ask(world.coordinator, "POST", desk + "/publication", null, version(withdrawn))
                        .problem())
                .isEqualTo("not-approved");
        assertThat(ask(null, "DELETE", byLink + "/approval", null, version(withdrawn))
                        .problem())
                .isEqualTo("nothing-to-withdraw");
    }

    @Test
    void twoWhoWriteAtOnceDoNotOverwriteEachOtherAndWhoHasLeftWritesNoMore() {
        ok(participant, "PUT", loggedIn, WHOLE, 0);
        var late = ask(null, "PUT", byLink, "{\"title\":\"Annat\"}", 0);
        assertThat(late.status()).isEqualTo(412);
        var tooLong = ask(null, "PUT", byLink, "{\"title\":\"" + "x".repeat(201) + "\"}", version(own()));
        assertThat(tooLong.text()).contains("\"field\":\"title\"");
        var nobody = UUID.randomUUID();
        world.tellEnrolment(enrolment, 2, organisation, nobody, nobody, "admitted");
        assertThat(service.get(participant, loggedIn).status()).isEqualTo(404);
        assertThat(service.get(world.strangeCoordinator, desk).status()).isEqualTo(403);
    }

    private JsonNode published() {
        var written = ok(null, "PUT", byLink, WHOLE, 0);
        var approved = ok(null, "POST", byLink + "/approval", null, version(written));
        ok(world.coordinator, "POST", desk + "/publication", null, version(approved));
        return own();
    }

    private JsonNode own() {
        return service.get(null, byLink).json();
    }

    private static int version(JsonNode study) {
        return study.path("version").asInt();
    }

    private JsonNode ok(@Nullable String token, String method, String path, @Nullable String body, int version) {
        var answer = ask(token, method, path, body, version);
        assertThat(answer.status())
                .as(method + " " + path + " " + answer.text())
                .isEqualTo(200);
        return answer.json();
    }

    private Service.Answer ask(@Nullable String token, String method, String path, @Nullable String body, int version) {
        return service.change(token, method, path, body, "\"" + version + "\"");
    }

    /** Titles in this test's own network. */
    private List<String> found(String words) {
        return service.get(
                        null,
                        "/api/case-studies?network=" + world.networkSlug + "&query="
                                + URLEncoder.encode(words, StandardCharsets.UTF_8))
                .json()
                .path("items")
                .findValuesAsString("title");
    }

    private List<String> told() {
        var messages = KafkaProbe.await(
                "samling.case-studies.v1",
                3,
                message -> message.body().path("enrolmentId").asString().equals(enrolment.toString()));
        assertThat(messages).allSatisfy(message -> {
            assertThat(Contracts.violations("case-studies", message.body().toString()))
                    .isEmpty();
            assertThat(message.body().toString()).doesNotContain("kartlade");
        });
        return messages.stream().map(Incoming::type).toList();
    }
}
