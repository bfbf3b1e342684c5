package se.samling.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samling.docs.progress.Visits;
import se.samling.platform.testing.KafkaProbe;
import se.samling.platform.testing.TestTokens;

/** What is kept of a reader: a place, what they chose to save, and a number in a sum. */
@DocsServiceTest
@ExtendWith(OutputCaptureExtension.class)
class CourseReaderIT {

    private static final String SECRET = "Jag är rädd för torgmötet i Ekstad";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Visits visits;

    private World world;
    private Service service;
    private Course course;

    @BeforeEach
    void aCourseIsOut() {
        service = new Service(port);
        world = new World(jdbc).told();
        course = Course.written(service, world.coordinator, world.host, "").publish();
    }

    @Test
    void anAnswerIsSavedSealedReadBackAndTakenAwayAndNobodyElseHasIt(CapturedOutput log) {
        var question = course.question(0, 0);
        var saved = service.postJson(world.member, notes(), note(question, SECRET));
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
        assertThat(service.get(world.member, notes()).text()).contains(SECRET);
        for (var token : List.of(world.coordinator, world.stranger)) {
            assertThat(service.get(token, notes()).text()).isEqualTo("[]");
        }
        assertThat(jdbc.sql("select sealed from course_note where person_id = :id")
                        .param("id", world.memberId)
                        .query(byte[].class)
                        .single())
                .satisfies(kept -> assertThat(new String(kept, java.nio.charset.StandardCharsets.UTF_8))
                        .doesNotContain("torgmötet"));
        var refused =
                service.postJson(world.member, notes(), note(UUID.randomUUID().toString(), SECRET));
        assertThat(refused.text())
                .contains("notes[0].subjectId", "unknown-subject")
                .doesNotContain(SECRET);
        var tooLong = service.postJson(world.member, notes(), note(question, SECRET + "x".repeat(10_000)));
        assertThat(tooLong.text()).contains("notes[0].text", "too-long").doesNotContain(SECRET);
        assertThat(service.postJson(world.member, notes(), "{\"notes\":[{\"text\":\"" + SECRET)
                        .status())
                .isEqualTo(400);
        assertThat(log).doesNotContain("torgmötet");

        assertThat(service.delete(world.member, notes() + "/" + question).status())
                .isEqualTo(204);
        assertThat(service.get(world.member, notes()).text()).isEqualTo("[]");
    }

    @Test
    void ticksAreSavedTheSameWayAndThoseOfOtherThingsAreLeftOut() {
        var item = course.json()
                .path("steps")
                .path(0)
                .path("checklists")
                .path(0)
                .path("items")
                .path(1)
                .path("id")
                .asString();
        service.postJson(world.member, notes(), """
                {"notes":[{"subjectId":"%s","ticked":["%s","%s"]}]}""".formatted(course.step(0), item, UUID.randomUUID()));
        assertThat(service.get(world.member, notes())
                        .json()
                        .path(0)
                        .path("ticked")
                        .toString())
                .isEqualTo("[\"" + item + "\"]");
    }

    @Test
    void anErasedPersonTakesEverythingAlongAndNothingIsKeptOfThemAfterwards() {
        var person = UUID.randomUUID();
        world.tellPerson(person, 1, "check-in");
        World.until(
                () -> world.counts("select count(*) from known_person where person_id in (:id, :other)", person, person)
                        == 1);
        var token = TestTokens.member(person);
        service.postJson(token, notes(), note(course.question(0, 0), SECRET));
        finish(token, course.step(0));
        assertThat(service.get(token, "/api/people/me/courses")
                        .json()
                        .path(0)
                        .path("notes")
                        .asInt())
                .isEqualTo(1);

        KafkaProbe.publish("samling.people.v1", person, null);
        World.until(
                () -> world.counts("select count(*) from known_person where person_id in (:id, :other)", person, person)
                        == 0);
        assertThat(world.counts("""
                select (select count(*) from course_note where person_id in (:id, :other))
                     + (select count(*) from course_progress where reader_id in (:id, :other))""", person, person)).isZero();
        assertThat(service.postJson(token, notes(), note(course.question(0, 0), SECRET))
                        .status())
                .as("a token that still lives keeps nothing alive")
                .isEqualTo(503);
        assertThat(service.get(token, notes()).text()).isEqualTo("[]");
    }

    @Test
    void aReadersPlaceIsKeptThroughNewWordsAndForgottenWhenAsked() {
        finish(world.member, course.step(0));
        course.change("PATCH", "", "{\"title\":{\"sv\":\"Ny titel\"}}");
        var progress = service.get(world.member, course.path() + "/progress").json();
        assertThat(progress.path("finished").toString()).isEqualTo("[\"" + course.step(0) + "\"]");
        assertThat(service.get(world.member, "/api/people/me/courses")
                        .json()
                        .path(0)
                        .path("course")
                        .path("title")
                        .path("sv")
                        .asString())
                .isEqualTo("Ny titel");
        service.delete(world.member, course.path() + "/progress");
        assertThat(service.get(world.member, "/api/people/me/courses").text()).isEqualTo("[]");
        assertThat(service.change(
                                world.member,
                                "PUT",
                                course.path() + "/progress/steps/" + UUID.randomUUID(),
                                "{\"state\":\"finished\"}",
                                "*")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aStepFinishedManyTimesAtOnceCountsOnceAndSoDoesTheCourse() throws Exception {
        var steps = List.of(course.step(0), course.step(1));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = threads.invokeAll(IntStream.range(0, 24)
                    .mapToObj(at -> (Callable<Integer>) () -> finish(world.member, steps.get(at % 2)))
                    .toList());
            for (var answer : asked) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
        assertThat(jdbc.sql("select readers from course_count where course_id = :id")
                        .param("id", UUID.fromString(course.id()))
                        .query(Integer.class)
                        .list())
                .as("started and finished, of two steps and the course")
                .hasSize(6)
                .containsOnly(1);
    }

    @Test
    void figuresShowNoGroupBelowFiveAndVisitsAreForgotten() {
        var town = UUID.randomUUID();
        var village = UUID.randomUUID();
        world.tellOrganisation(town, "municipality", "Ekstads kommun");
        world.tellOrganisation(village, "municipality", "Björkholms kommun");
        World.until(() -> world.counts(
                        "select count(*) from known_organisation where organisation_id in (:id, :other)", town, village)
                == 2);
        IntStream.range(0, 7).forEach(at -> visit("{\"organisationId\":\"%s\"}".formatted(town)));
        IntStream.range(0, 4).forEach(at -> visit("{\"organisationId\":\"%s\"}".formatted(village)));
        visit("{}");

        var figures = service.get(world.coordinator, course.path() + "/figures");
        assertThat(figures.json().path("course").path("started").asInt()).isEqualTo(10);
        assertThat(figures.json().path("steps").path(1).path("finished").isNull())
                .isTrue();
        var groups = figures.json().path("steps").path(0).path("groups");
        assertThat(groups.size()).isEqualTo(1);
        assertThat(groups.path(0).path("finished").asInt()).isEqualTo(5);
        assertThat(groups.path(0).path("places").path(0).path("name").asString())
                .isEqualTo("Ekstads kommun");
        assertThat(figures.text()).doesNotContain("Björkholm");

        assertThat(service.postJson(null, course.path() + "/visits", "{\"kind\":\"stat\"}")
                        .text())
                .contains("unknown-kind");
        assertThat(service.postJson(
                                null, course.path() + "/visits", "{\"organisationId\":\"%s\"}".formatted(world.host))
                        .text())
                .contains("unknown-place");
        jdbc.sql("update course_visit set begun_at = begun_at - interval '25 hours' where course_id = :id")
                .param("id", UUID.fromString(course.id()))
                .update();
        visits.forgetTheOld();
        assertThat(world.counts("""
                select (select count(*) from course_visit where course_id in (:id, :other))
                     + (select count(*) from course_progress where course_id in (:id, :other))""", UUID.fromString(course.id()), UUID.fromString(course.id())))
                .isZero();
        assertThat(service.get(world.coordinator, course.path() + "/figures").text())
                .isEqualTo(figures.text());
    }

    /** Begins a visit and finishes the first step twice. */
    private void visit(String from) {
        var visit = service.postJson(null, course.path() + "/visits", from)
                .json()
                .path("visit")
                .asString();
        for (int times = 0; times < 2; times++) {
            assertThat(service.change(
                                    null,
                                    "PUT",
                                    course.path() + "/visits/" + visit + "/steps/" + course.step(0),
                                    "{\"state\":\"finished\"}",
                                    "*")
                            .status())
                    .isEqualTo(200);
        }
    }

    private int finish(String token, String step) {
        return service.change(token, "PUT", course.path() + "/progress/steps/" + step, "{\"state\":\"finished\"}", "*")
                .status();
    }

    private String notes() {
        return course.path() + "/notes";
    }

    private static String note(String subject, String text) {
        return "{\"notes\":[{\"subjectId\":\"%s\",\"text\":\"%s\"}]}".formatted(subject, text);
    }
}
