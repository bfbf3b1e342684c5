package se.samling.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samling.platform.testing.Contracts;
import se.samling.platform.testing.KafkaProbe;
import se.samling.platform.testing.TestTokens;

/** A course from the first draft to the archive, and everything an organiser can get wrong on the way. */
@DocsServiceTest
class CourseIT {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private World world;
    private Service service;

    @BeforeEach
    void tellTheWorld() {
        service = new Service(port);
        world = new World(jdbc).told();
    }

    @Test
    void anybodyReadsAPublishedCourseWithItsTimesAsAnInterval() {
        var course = written("").publish();
        var read = service.get(null, "/api/courses/" + course.slug());
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.json().path("minMinutes").asInt()).isEqualTo(10);
        assertThat(read.json().path("maxMinutes").asInt()).isEqualTo(18);
        assertThat(read.json().path("state").asString()).isEqualTo("published");
        assertThat(read.json().path("publishAt").asString()).isNotBlank();
        assertThat(read.json().path("hosts").path(0).path("name").asString()).isEqualTo("Forum");
        assertThat(read.json().path("steps").path(0).path("bodyHtml").path("sv").asString())
                .contains("<strong>detta</strong>")
                .doesNotContain("<script");
        assertThat(read.json().path("organiser").asBoolean()).isFalse();
        assertThat(service.get(
                                null,
                                "/api/courses?query=TRYGGT+" + course.slug().substring(14, 22))
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void aDraftIsThereForItsOrganisersOnlyAndSaysWhatIsMissing() {
        var made = service.postJson(world.coordinator, "/api/courses", """
                {"title":{"sv":"Bara en titel"},"hostIds":["%s"]}""".formatted(world.host));
        var course =
                new Course(service, world.coordinator, made.json().path("id").asString());
        assertThat(made.json().path("missing").toString()).contains("ingress", "contactEmail", "steps");
        for (var token : new String[] {null, world.member, world.strangeCoordinator}) {
            assertThat(service.get(token, course.path()).status()).isEqualTo(404);
        }
        assertThat(service.get(world.coordinator, "/api/courses?desk=true").text())
                .contains(course.id());
        assertThat(service.get(world.strangeCoordinator, "/api/courses?desk=true")
                        .text())
                .doesNotContain(course.id());

        var refused = course.change("POST", "/publication", "{}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("\"ingress\"", "\"steps\"", "needed-to-publish");
        assertThat(course.change("DELETE", "", null).status()).isEqualTo(204);
        assertThat(service.get(world.coordinator, course.path()).status()).isEqualTo(404);
    }

    @Test
    void othersHearOfACourseWithItsTitleOnlyWhereItIsForEverybody() {
        var open = written("").publish();
        var closed = written(",\"networkIds\":[\"%s\"]".formatted(world.network));
        var told = KafkaProbe.await(
                "samling.courses.v1", 3, message -> message.key().equals(open.id()));
        told.forEach(message -> assertThat(
                        Contracts.violations("courses", message.body().toString()))
                .isEmpty());
        assertThat(told.getFirst().body().path("outFrom").isNull()).isTrue();
        assertThat(told.getLast().body().path("outFrom").asString()).isNotBlank();
        assertThat(told.getLast().body().path("title").path("en").asString()).isEqualTo("A course");
        var quiet = KafkaProbe.await(
                "samling.courses.v1", 2, message -> message.key().equals(closed.id()));
        assertThat(quiet.getLast().body().path("title").isNull()).isTrue();
        assertThat(closed.change("DELETE", "", null).status()).isEqualTo(204);
        assertThat(KafkaProbe.await(
                                "samling.courses.v1",
                                3,
                                message -> message.key().equals(closed.id()))
                        .getLast()
                        .tombstone())
                .isTrue();
    }

    @Test
    void atTheSetTimeTheClockLetsItOutWithoutAnybodysHelp() {
        var soon = LocalDateTime.now(STOCKHOLM).plusSeconds(3).truncatedTo(ChronoUnit.SECONDS);
        var course = written(",\"eventId\":\"%s\"".formatted(world.event));
        var set = course.change("POST", "/publication", "{\"at\":\"%s\"}".formatted(soon));
        assertThat(set.json().path("state").asString()).isEqualTo("scheduled");
        var onTheEventsPage = "/api/courses?event=" + world.event;
        assertThat(service.get(null, course.path()).status()).isEqualTo(404);
        assertThat(service.get(null, onTheEventsPage).json().path("items").size())
                .isZero();

        World.until(() -> service.get(null, course.path()).status() == 200);
        assertThat(LocalDateTime.now(STOCKHOLM)).isAfterOrEqualTo(soon);
        assertThat(service.get(null, onTheEventsPage)
                        .json()
                        .path("items")
                        .path(0)
                        .path("slug")
                        .asString())
                .isEqualTo(course.slug());
        assertThat(course.json().path("publishAt").asString())
                .isEqualTo(soon.toString().length() == 16 ? soon + ":00" : soon.toString());
        assertThat(course.json().path("event").path("title").path("sv").asString())
                .isEqualTo("Nätverksträff om Åland");
        assertThat(course.change("DELETE", "/publication", null).problem()).isEqualTo("course-is-out");
    }

    @Test
    void aPublicationThatHasNotComeYetIsCalledBack() {
        var course = written("");
        course.change("POST", "/publication", "{\"at\":\"2030-01-18T09:00:00\"}");
        assertThat(course.change("DELETE", "/publication", null)
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("draft");
    }

    @Test
    void aTimeThatIsPastOrSkippedIsNamed() {
        var course = written("");
        assertThat(course.change("POST", "/publication", "{\"at\":\"2020-01-18T09:00:00\"}")
                        .text())
                .contains("\"at\"", "in-the-past");
        assertThat(course.change("POST", "/publication", "{\"at\":\"2030-03-31T02:30:00\"}")
                        .text())
                .contains("time-skipped");
        assertThat(course.change("POST", "/publication", "{\"at\":\"2030-03-31T03:30:00\",\"zone\":\"Mars\"}")
                        .text())
                .contains("unknown-zone");
    }

    @Test
    void whatIsWrongWithStepsIsNamedAllAtOnceAndNothingIsKept() {
        var course = written("");
        var refused = course.change("PUT", "/steps", """
                {"steps":[{"title":{"sv":"Utan tid"}},
                          {"title":{"sv":" "},"minMinutes":10,"maxMinutes":5,
                           "furtherReading":[{"title":{"sv":"Länk"},"url":"javascript:alert(1)"}],
                           "questions":[{"text":{"sv":"%s"}}]},
                          {"title":{"sv":"För långt"},"minMinutes":0,"maxMinutes":9999}]}
                """.formatted("å".repeat(1001)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains(
                        "steps[0].minMinutes",
                        "steps[0].maxMinutes",
                        "steps[1].title",
                        "steps[1].maxMinutes",
                        "less-than-min",
                        "steps[1].furtherReading[0].url",
                        "bad-link",
                        "steps[1].questions[0].text",
                        "too-long",
                        "steps[2].minMinutes",
                        "too-many-minutes");
        assertThat(course.json().path("steps").size()).isEqualTo(2);
    }

    @Test
    void idsOutliveNewWordsAndANewOrderAndAnothersIdsAreNotTaken() {
        var course = written("").publish();
        var question = course.question(0, 1);
        var first = course.step(0);
        var second = course.step(1);
        var strange = UUID.randomUUID();
        var changed = course.change("PUT", "/steps", """
                {"steps":[{"id":"%s","title":{"sv":"Nu först"},"body":{"sv":"B"},"minMinutes":1,"maxMinutes":2},
                          {"id":"%s","title":{"sv":"Nu sist"},"body":{"sv":"A"},"minMinutes":1,"maxMinutes":2,
                           "questions":[{"id":"%s","text":{"sv":"Omskriven?"}},{"id":"%s","text":{"sv":"Ny?"}},
                                        {"id":"%s","text":{"sv":"Dubbel?"}}]}]}
                """.formatted(second, first, question, strange, question));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(course.step(1)).isEqualTo(first);
        assertThat(course.question(1, 0)).isEqualTo(question);
        assertThat(course.question(1, 1)).isNotEqualTo(strange.toString());
        assertThat(course.question(1, 2)).isNotEqualTo(question);
        assertThat(course.change("PUT", "/steps", "{\"steps\":[]}").status())
                .as("what is out stays complete")
                .isEqualTo(422);
    }

    @Test
    void whoeverWasSecondIsToldSo() {
        var course = written("");
        var version = "\"" + course.json().path("version").asInt() + "\"";
        var change = "{\"title\":{\"sv\":\"Ny titel\"}}";
        assertThat(service.change(world.coordinator, "PATCH", course.path(), change, version)
                        .status())
                .isEqualTo(200);
        assertThat(service.change(world.coordinator, "PATCH", course.path(), change, version)
                        .problem())
                .isEqualTo("version-conflict");
        assertThat(course.json().path("title").path("en").asString())
                .as("what a patch does not name stays")
                .isEqualTo("A course");
    }

    @Test
    void nobodySpeaksForAnothersHostNetworkOrEvent() {
        var host = UUID.randomUUID();
        var event = UUID.randomUUID();
        var sisters = UUID.randomUUID();
        world.tellOrganisation(host, "state-agency", "En annan");
        var other = new World(jdbc).told();
        World.until(() -> world.counts(
                        "select count(*) from known_organisation where organisation_id in (:id, :other)",
                        host,
                        other.host)
                == 2);
        var refused = service.postJson(world.coordinator, "/api/courses", Course.draft("Lånad", host, """
                ,"networkIds":["%s"],"eventId":"%s","organisationIds":["%s"]""".formatted(
                        other.network, other.event, sisters)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("not-your-host", "not-your-network", "not-your-event", "unknown-organisation");
        assertThat(service.postJson(
                                world.coordinator,
                                "/api/courses",
                                Course.draft("Ingen", world.host, ",\"eventId\":\"%s\"".formatted(event)))
                        .text())
                .contains("unknown-event");
    }

    @Test
    void aCourseForANetworksMembersTellsOthersHowToJoinAndNotWhatItIs() {
        var course =
                written(",\"networkIds\":[\"%s\"]".formatted(world.network)).publish();
        var title = course.json().path("title").path("sv").asString();
        for (var token : new String[] {null, world.stranger}) {
            var refused = service.get(token, "/api/courses/" + course.slug());
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.problem()).isEqualTo("course-members-only");
            assertThat(refused.text()).contains(world.networkSlug).doesNotContain(title);
            assertThat(service.get(token, "/api/courses").text()).doesNotContain(course.id(), title);
        }
        assertThat(service.get(world.member, "/api/courses").text()).contains(course.id());
        world.tellMembership(world.membership, world.network, world.memberId, 2, "ended");
        World.until(() -> service.get(world.member, course.path()).status() == 403);
        assertThat(service.get(world.member, "/api/courses").text()).doesNotContain(course.id());
    }

    @Test
    void aCourseForAnOrganisationIsReadByThoseWhoWorkThere() {
        var body = UUID.randomUUID();
        var employee = UUID.randomUUID();
        world.tellOrganisation(body, "county-administrative-board", "Länsstyrelsen");
        world.tellPersonAt(employee, 1, body, "");
        World.until(() -> world.counts(
                                "select count(*) from known_organisation where organisation_id in (:id, :other)",
                                body,
                                body)
                        == 1
                && world.counts("select count(*) from known_person where organisation_id in (:id, :other)", body, body)
                        == 1);
        var course = written(",\"organisationIds\":[\"%s\"]".formatted(body)).publish();
        assertThat(service.get(TestTokens.member(employee), course.path()).status())
                .isEqualTo(200);
        assertThat(service.get(world.member, course.path()).status()).isEqualTo(403);
    }

    @Test
    void anArchivedCourseLeavesTheListsAndKeepsItsAddress() {
        var course = written("").publish();
        assertThat(service.get(null, "/api/courses").text()).contains(course.id());
        course.change("POST", "/archiving", "{}");
        assertThat(service.get(null, "/api/courses").text()).doesNotContain(course.id());
        assertThat(service.get(null, course.path()).json().path("state").asString())
                .isEqualTo("archived");
        course.change("DELETE", "/archiving", null);
        assertThat(service.get(null, course.path()).json().path("state").asString())
                .isEqualTo("published");
    }

    @Test
    void theSameTitleTwiceGetsTwoAddresses() {
        var title = "Samma " + UUID.randomUUID();
        var one = service.postJson(world.coordinator, "/api/courses", Course.draft(title, world.host, ""));
        var two = service.postJson(world.coordinator, "/api/courses", Course.draft(title, world.host, ""));
        assertThat(two.status()).isEqualTo(201);
        assertThat(two.json().path("slug").asString())
                .isNotEqualTo(one.json().path("slug").asString());
    }

    private Course written(String more) {
        return Course.written(service, world.coordinator, world.host, more);
    }
}
