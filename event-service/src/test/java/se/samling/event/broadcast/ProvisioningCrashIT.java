package se.samling.event.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import se.samling.event.EventServiceApplication;
import se.samling.event.delivery.BigBlueButtonServer;
import se.samling.event.language.Text;
import se.samling.event.schedule.Drafting;
import se.samling.event.schedule.EventDraft;
import se.samling.platform.testing.BackingServices;

/**
 * Two replicas make rooms at a provider, and one is killed, for real, after the provider has made a room and before it could say so.
 * The other makes the rest: no room is lost, and none is there twice, since a room made again has the same name.
 */
@SpringBootTest
@BackingServices
class ProvisioningCrashIT {

    private static final int ROOMS = 12;
    private static final BigBlueButtonServer BBB = new BigBlueButtonServer();
    private static final List<String> SETTINGS = List.of("samling.live.work-every=PT0.2S", "samling.live.lease=PT5S");

    @DynamicPropertySource
    static void here(DynamicPropertyRegistry settings) {
        settings.add("samling.live.bigbluebutton.main.url", () -> BBB.url("here"));
        settings.add("samling.live.bigbluebutton.main.secret", () -> BigBlueButtonServer.SECRET);
        SETTINGS.stream()
                .map(setting -> setting.split("="))
                .forEach(setting -> settings.add(setting[0], () -> setting[1]));
    }

    @Autowired
    Drafting drafting;

    @Autowired
    Equipping equipping;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Environment environment;

    @AfterAll
    static void close() {
        BBB.close();
    }

    @Test
    void noRoomIsLostAndNoneIsThereTwiceThoughTheReplicaThatMakesItIsKilled() throws Exception {
        BBB.silentTowards("there");
        var other = start();
        var rooms = new ArrayList<String>();
        try {
            // One after the other, until the other replica has asked for one and waits for the answer.
            var host = host();
            var asked = Thread.ofVirtual().start(() -> {
                try {
                    BBB.awaitSilence();
                } catch (InterruptedException ended) {
                    Thread.currentThread().interrupt();
                }
            });
            while (asked.isAlive() || rooms.size() < ROOMS) {
                rooms.add("samling-" + room(host));
                asked.join(Duration.ofMillis(400));
            }
        } finally {
            other.destroyForcibly();
            assertThat(other.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }

        await("all rooms, also the one whose maker was killed")
                .atMost(Duration.ofSeconds(60))
                .until(() -> jdbc.sql("select count(*) from live_room_work")
                                .query(Integer.class)
                                .single()
                        == 0);

        assertThat(BBB.meetings().keySet()).containsExactlyInAnyOrderElementsOf(rooms);
        assertThat(BBB.creations().values().stream().filter(times -> times > 1))
                .as("asked for twice: the one that the killed replica had in hand")
                .containsExactly(2);
    }

    private UUID host() {
        var host = UUID.randomUUID();
        jdbc.sql("insert into known_organisation (id, name, kind, version) values (?, 'Forum', 'state-agency', 1)")
                .param(host)
                .update();
        return host;
    }

    /** Of an event that begins soon, so that it is to be made now. */
    private UUID room(UUID host) {
        var starts =
                LocalDateTime.now(ZoneId.of("Europe/Stockholm")).plusMinutes(10).withNano(0);
        var event = drafting.draft(new EventDraft(
                new Text("Sändning " + UUID.randomUUID(), null),
                new Text("Ingress", null),
                new Text("", null),
                starts,
                starts.plusHours(1),
                null,
                "digital",
                null,
                null,
                null,
                List.of(host),
                List.of(),
                new EventDraft.AudienceRule("everyone", List.of(), null),
                null,
                null,
                false,
                null,
                "demokrati@forum.example"));
        var room = new LiveRoomDraft("bigbluebutton", "main", null, null, null, null, null, null);
        transaction.executeWithoutResult(status -> equipping.equip(event.id(), null, room));
        return event.id();
    }

    private Process start() throws IOException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                EventServiceApplication.class.getName(),
                "--server.port=0",
                "--samling.live.bigbluebutton.main.url=" + BBB.url("there"),
                "--samling.live.bigbluebutton.main.secret=" + BigBlueButtonServer.SECRET));
        Stream.of(
                        "spring.datasource.url",
                        "spring.datasource.username",
                        "spring.datasource.password",
                        "spring.kafka.bootstrap-servers",
                        "spring.kafka.consumer.group-id",
                        "samling.oidc.issuer",
                        "samling.link.key",
                        "samling.public-url")
                .map(name -> "--" + name + "=" + environment.getRequiredProperty(name))
                .forEach(command::add);
        SETTINGS.forEach(setting -> command.add("--" + setting));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Files.createDirectories(Path.of("target", "provisioning-crash"))
                        .resolve(UUID.randomUUID() + ".log")
                        .toFile())
                .start();
    }
}
