package se.samling.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samling.platform.testing.KafkaProbe;
import se.samling.platform.testing.Replica;

/** Courses and what readers save in them, served by two replicas of which one is killed for real. */
@DocsServiceTest
class CourseFaultsIT {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Environment environment;

    private World world;
    private Service here;

    @BeforeEach
    void tellTheWorld() {
        here = new Service(port);
        world = new World(jdbc).told();
    }

    @Test
    void aSetTimeIsKeptByEveryReplicaOnceAndASavedAnswerOutlivesTheProcessThatTookIt() throws Exception {
        try (var replica = Replica.of(DocsServiceApplication.class, environment).awaitReady()) {
            publishedByTheClock(replica);
            answersAreSaved(replica, 1);
        }
    }

    @Test
    @Tag("faults")
    void savedAnswersOutliveProcessesThatAreKilledAgainAndAgain() throws Exception {
        try (var replica = Replica.of(DocsServiceApplication.class, environment).awaitReady()) {
            answersAreSaved(replica, 6);
        }
    }

    private void publishedByTheClock(Replica replica) {
        var there = new Service(replica.address().getPort());
        var course = Course.written(there, world.coordinator, world.host, ",\"eventId\":\"%s\"".formatted(world.event));
        var soon =
                LocalDateTime.now(ZoneId.of("Europe/Stockholm")).plusSeconds(4).truncatedTo(ChronoUnit.SECONDS);
        var set = course.change("POST", "/publication", "{\"at\":\"%s\"}".formatted(soon));
        assertThat(set.json().path("state").asString()).as(set.text()).isEqualTo("scheduled");
        for (var replicas : List.of(here, there)) {
            assertThat(replicas.get(null, course.path()).status()).isEqualTo(404);
        }
        replica.kill();
        World.until(() -> here.get(null, course.path()).status() == 200);
        replica.startAgain().awaitReady();
        assertThat(there.get(null, course.path()).status())
                .as("after its restart")
                .isEqualTo(200);
        for (var replicas : List.of(here, there)) {
            assertThat(replicas.get(null, "/api/courses?event=" + world.event)
                            .json()
                            .path("items"))
                    .as("listed once")
                    .hasSize(1);
        }
        assertThat(course.change("POST", "/publication", "{}").problem()).isEqualTo("course-is-out");
        var told = KafkaProbe.await(
                "samling.courses.v1", 3, message -> message.key().equals(course.id()));
        assertThat(told.stream()
                        .filter(message -> !message.body().path("outFrom").isNull()))
                .as("let out once")
                .hasSize(1);
    }

    private void answersAreSaved(Replica replica, int kills) throws Exception {
        var there = new Service(replica.address().getPort());
        var course = Course.written(here, world.coordinator, world.host, "").publish();
        var notes = course.path() + "/notes";
        for (int kill = 0; kill < kills; kill++) {
            var answer = "Jag undrar " + kill;
            saveAtOnce(List.of(here, there), notes, course.question(0, 0), answer);
            assertThat(there.postJson(world.member, notes, note(course.question(0, 1), answer))
                            .status())
                    .isEqualTo(200);
            replica.kill();
            assertThat(here.get(world.member, notes).text()).contains(answer);
            replica.startAgain().awaitReady();
            var kept = there.get(world.member, notes);
            assertThat(kept.json()).as("one of each: %s", kept.text()).hasSize(2);
            assertThat(kept.json())
                    .allSatisfy(one -> assertThat(one.path("text").asString()).isEqualTo(answer));
        }
    }

    /** The same answer twenty times at the same moment, through both. */
    private void saveAtOnce(List<Service> replicas, String notes, String question, String answer) throws Exception {
        var calls = IntStream.range(0, 20)
                .<Callable<Integer>>mapToObj(at -> () -> replicas.get(at % 2)
                        .postJson(world.member, notes, note(question, answer))
                        .status())
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var status : threads.invokeAll(calls)) {
                assertThat(status.get()).isEqualTo(200);
            }
        }
    }

    private static String note(String subject, String text) {
        return "{\"notes\":[{\"subjectId\":\"%s\",\"text\":\"%s\"}]}".formatted(subject, text);
    }
}
