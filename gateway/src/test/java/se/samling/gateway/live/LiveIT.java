package se.samling.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.samling.gateway.testing.BroadcastSamples;
import se.samling.gateway.testing.GatewayTest;
import se.samling.gateway.testing.Peers;
import se.samling.gateway.testing.Samples;

/** From a message on a real Kafka to the open page; who hangs up leaves nothing behind. */
@GatewayTest
class LiveIT {

    private static final EmbeddedKafkaKraftBroker KAFKA = kafka();
    private static final KafkaProducer<String, String> OTHERS = new KafkaProducer<>(
            Map.of("bootstrap.servers", KAFKA.getBrokersAsString()), new StringSerializer(), new StringSerializer());
    private static final UUID EVENT =
            BroadcastSamples.watch("live", true, null).event().id();

    @LocalServerPort
    int port;

    @Autowired
    Viewers viewers;

    private final List<Listening> open = new ArrayList<>();

    private static EmbeddedKafkaKraftBroker kafka() {
        var broker = new EmbeddedKafkaKraftBroker(
                1, 2, "samling.broadcasts.v1", "samling.questions.v1", "samling.registrations.v1");
        broker.afterPropertiesSet();
        return broker;
    }

    @DynamicPropertySource
    static void quickly(DynamicPropertyRegistry settings) {
        settings.add("samling.kafka.bootstrap-servers", KAFKA::getBrokersAsString);
        settings.add("samling.live.heartbeat", () -> "200ms");
        settings.add("samling.live.refresh", () -> "1h");
        settings.add("samling.live.connections-per-link", () -> "2");
    }

    @BeforeEach
    void aBroadcast() {
        Peers.EVENT.answer("GET /api/broadcasts/live", BroadcastSamples.watch("live", true, null));
    }

    @AfterEach
    void everybodyHangsUp() {
        open.forEach(Listening::hangUp);
        await("nobody is left").atMost(Duration.ofSeconds(20)).until(() -> viewers.count() == 0);
    }

    @AfterAll
    static void end() {
        OTHERS.close();
        KAFKA.destroy();
    }

    @Test
    void whatHappensReachesEveryOpenPageAndNothingIsSaidTwice() {
        var swedish = listen("sv", null);
        var english = listen("en", null);
        assertThat(swedish.state()).contains("Hur möter man ett drev?").contains("\"banner\":null");
        assertThat(english.state()).contains("\"phase\":\"live\"");
        var id = english.id();
        Peers.EVENT.answer("GET /api/broadcasts/live", BroadcastSamples.watch("live", true, BroadcastSamples.banner()));
        var asked = Peers.EVENT.asked().size();
        raise(swedish);
        assertThat(swedish.state()).contains("byt till reservsändningen").contains("\"toBackup\":true");
        await("the other page too").atMost(Duration.ofSeconds(20)).until(() -> english.heard() > 1);
        assertThat(english.state()).contains("byt till reservsändningen");
        assertThat(Peers.EVENT.asked().size() - asked)
                .as("read once for all who watch, and once more at most for what came meanwhile")
                .isLessThanOrEqualTo(4);

        // Who has heard it already hears nothing new, whichever replica answers.
        leaves(english, 1);
        var again = listen("en", english.id());
        assertThat(again.quietly()).isTrue();
        assertThat(again.id()).isEmpty();
        // Who has heard the old state hears the new one.
        leaves(again, 1);
        assertThat(listen("en", id).state()).contains("reservsändningen");
    }

    @Test
    void aCancelledRegistrationEndsItsPageAtOnce() {
        var page = listen("sv", null);
        page.state();
        Peers.EVENT.problem("GET /api/broadcasts/live", 410, "watch-link-closed", "", Map.of());
        await("the end")
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> {
                    send("samling.registrations.v1", "RegistrationCancelled");
                    return page.ended();
                });
    }

    @Test
    void oneLinkHoldsNoMoreThanItsShare() throws Exception {
        listen("sv", null).state();
        listen("sv", null).state();
        var third = answer("sv", null);
        assertThat(third.statusCode()).isEqualTo(503);
        assertThat(third.headers().firstValue("Retry-After")).isPresent();
        third.body().close();
    }

    private void leaves(Listening page, int left) {
        page.hangUp();
        await("it is noticed").atMost(Duration.ofSeconds(20)).until(() -> viewers.count() == left);
    }

    /** The feed begins at the end, when it has found the topics: said again until heard. */
    private void raise(Listening page) {
        await("the banner")
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> {
                    send("samling.broadcasts.v1", "BannerRaised");
                    return page.heard() > 1;
                });
    }

    private static void send(String topic, String type) {
        OTHERS.send(new ProducerRecord<>(
                topic, EVENT.toString(), """
                {"id":"%s","type":"%s","eventId":"%s","registrationId":"%s"}""".formatted(UUID.randomUUID(), type, EVENT, Samples.REGISTRATION)));
        OTHERS.flush();
    }

    private Listening listen(String language, @Nullable String last) {
        try {
            var answer = answer(language, last);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            var listening = new Listening(answer);
            open.add(listening);
            return listening;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private HttpResponse<java.io.InputStream> answer(String language, @Nullable String last)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/sandning/live/handelser"))
                .header("Accept-Language", language);
        if (last != null) {
            request.header("Last-Event-ID", last);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofInputStream());
    }

    /** An open page: keeps what it heard. */
    private static final class Listening {

        private final HttpResponse<java.io.InputStream> answer;
        private final List<String> lines = new java.util.concurrent.CopyOnWriteArrayList<>();

        Listening(HttpResponse<java.io.InputStream> answer) {
            this.answer = answer;
            Thread.ofVirtual().start(() -> {
                try (var reader = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                    reader.lines().forEach(lines::add);
                } catch (IOException | java.io.UncheckedIOException hungUp) {
                    lines.add("hung up");
                }
            });
        }

        long heard() {
            return lines.stream().filter(line -> line.startsWith("data: ")).count();
        }

        /** The last state heard, once there is one. */
        String state() {
            await("a state").atMost(Duration.ofSeconds(20)).until(() -> heard() > 0);
            return lines.stream()
                    .filter(line -> line.startsWith("data: "))
                    .reduce((first, second) -> second)
                    .orElseThrow();
        }

        String id() {
            return lines.stream()
                    .filter(line -> line.startsWith("id: "))
                    .reduce((first, second) -> second)
                    .map(line -> line.substring(4))
                    .orElse("");
        }

        /** True once it has heard two heartbeats and nothing else. */
        boolean quietly() {
            await("heartbeats")
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> lines.stream().filter(":"::equals).count() >= 2);
            return heard() == 0;
        }

        boolean ended() {
            return lines.contains("event: end");
        }

        void hangUp() {
            try {
                answer.body().close();
            } catch (IOException gone) {
                lines.add("hung up");
            }
        }
    }
}
