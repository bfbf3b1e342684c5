package se.samling.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samling.platform.testing.BackingServicesInitializer;

/** The service is killed in the middle of sending, for real, and started again. */
class DispatchCrashIT {

    private static final int MAILS = 80;
    private static final int WORKERS = 2;

    @TempDir
    Path logs;

    @Test
    void everyMailArrivesAndOnlyWhatWasUnderWayMayComeTwiceUnderTheSameId() throws Exception {
        Map<String, Object> settings = BackingServicesInitializer.fresh();
        PostOffice post = PostOffice.open();
        Process service = start(settings, post.port());
        List<Mail> arrived;
        try {
            var others = new Others().network();
            UUID event = others.event(LocalDateTime.of(2027, 5, 4, 9, 0));
            IntStream.range(0, MAILS)
                    .forEach(i -> others.confirmed(event, others.participant(i + "@krasch.example", "sv")));

            service = killAt(20, service, settings, post);
            Awaitility.await("all mails, once leases have run out")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> messageIds(post).size() == MAILS);
            arrived = ours(post);
        } finally {
            kill(service);
            post.close();
        }

        Map<String, Long> copies =
                arrived.stream().collect(Collectors.groupingBy(DispatchCrashIT::messageId, Collectors.counting()));
        assertThat(copies)
                .as("one Message-ID per recipient, however often it came")
                .hasSize(MAILS);
        assertThat(copies.values().stream().filter(count -> count > 1).count())
                .as("twice only what was being handed over when the process died")
                .isLessThanOrEqualTo(WORKERS);
    }

    private Process killAt(int mails, Process service, Map<String, Object> settings, PostOffice post) throws Exception {
        Awaitility.await(mails + " mails")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(2))
                .until(() -> ours(post).size() >= mails);
        kill(service);
        return start(settings, post.port());
    }

    private static void kill(Process service) throws InterruptedException {
        service.destroyForcibly();
        assertThat(service.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    private Process start(Map<String, Object> settings, int mailPort) throws IOException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                NotificationServiceApplication.class.getName(),
                "--server.port=0",
                "--spring.mail.host=localhost",
                "--spring.mail.port=" + mailPort,
                "--samling.dispatch.poll=100ms",
                "--samling.dispatch.lease=2s",
                "--samling.dispatch.batch=10",
                "--samling.dispatch.workers=" + WORKERS,
                "--samling.dispatch.per-domain=40",
                "--spring.kafka.consumer.properties.session.timeout.ms=6000",
                "--spring.kafka.consumer.properties.heartbeat.interval.ms=1000"));
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
        File log = logs.resolve(UUID.randomUUID() + ".log").toFile();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
    }

    private static List<String> messageIds(PostOffice post) {
        return ours(post).stream().map(DispatchCrashIT::messageId).distinct().toList();
    }

    /** The broker also holds what other tests said. */
    private static List<Mail> ours(PostOffice post) {
        return post.all().stream()
                .filter(mail -> String.valueOf(mail.header("To")).contains("@krasch.example"))
                .toList();
    }

    private static String messageId(Mail mail) {
        return String.valueOf(mail.header("Message-ID"));
    }
}
