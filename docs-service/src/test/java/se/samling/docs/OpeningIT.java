package se.samling.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samling.platform.testing.KafkaProbe;
import se.samling.platform.testing.TestTokens;

/** A meeting of no network, whose host opens its documentation for everybody and closes it again. */
@DocsServiceTest
class OpeningIT {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private World world;
    private Service service;
    private String documents;
    private String opening;
    private String document;
    private String title;

    @BeforeEach
    void aMeetingOfNoNetworkHasADocument() {
        service = new Service(port);
        world = new World(jdbc).told();
        documents = "/api/events/" + world.event + "/documents";
        opening = documents + "/opening";
        title = "Frukostens hemliga bilder " + world.event;
        leaveTheNetworks(2);
        document = "/api/documents/"
                + service.postJson(
                                world.coordinator,
                                documents + "/texts",
                                "{\"title\":\"%s\",\"body\":\"Smörgås\"}".formatted(title))
                        .json()
                        .path("id")
                        .asString();
    }

    /** What is open is found by everybody, in other tests too. */
    @AfterEach
    void close() {
        jdbc.sql("delete from opening where event_id = ?").param(world.event).update();
    }

    @Test
    void nothingIsReadBeforeItIsOpenedEverythingWhileItIsAndNothingOnceItIsClosed() {
        nobodyReads("organisers-only");
        assertThat(readers(world.coordinator)).isEqualTo("organisers");

        assertThat(service.put(world.coordinator, opening, "").status()).isEqualTo(204);
        assertThat(service.put(world.coordinator, opening, "").status())
                .as("said twice")
                .isEqualTo(204);
        for (var reader : anybody()) {
            assertThat(readers(reader)).isEqualTo("everybody");
            assertThat(service.get(reader, document).json().path("title").asString())
                    .isEqualTo(title);
            assertThat(service.get(reader, document + "/content").text()).contains("Smörgås");
            assertThat(service.search(reader, "smörgås").text()).contains(title);
            assertThat(service.get(reader, "/api/documents").text()).contains(title);
        }
        service.get(null, document + "/content");
        assertThat(service.get(world.coordinator, "/api/events/" + world.event + "/downloads")
                        .text())
                .as("four who fetched it, one of them twice")
                .contains("\"downloads\":5");

        assertThat(service.delete(world.coordinator, opening).status()).isEqualTo(204);
        assertThat(service.delete(world.coordinator, opening).status()).isEqualTo(204);
        nobodyReads("organisers-only");
    }

    @Test
    void onlyWhoActsForItsHostOpensAndCloses() {
        for (var caller : List.of(world.stranger, world.member, world.strangeCoordinator)) {
            assertThat(service.put(caller, opening, "").status()).isEqualTo(403);
        }
        assertThat(service.put(null, opening, "").status()).isEqualTo(401);
        nobodyReads("organisers-only");

        var program = TestTokens.key(world.host, "documents:publish");
        assertThat(service.put(program, opening, "").status()).isEqualTo(204);
        assertThat(service.get(program, document + "/content").status())
                .as("what anybody may ask")
                .isEqualTo(200);
        for (var caller : List.of(world.stranger, world.member, world.strangeCoordinator)) {
            assertThat(service.delete(caller, opening).status()).isEqualTo(403);
        }
        assertThat(service.delete(null, opening).status()).isEqualTo(401);
        assertThat(readers(null)).isEqualTo("everybody");
        assertThat(service.put(world.coordinator, "/api/events/" + UUID.randomUUID() + "/documents/opening", "")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aNetworkThatComesLaterClosesItForGoodAndNothingElseDoes() {
        service.put(world.coordinator, opening, "");
        world.tellEvent(world.event, 3, "Nätverksträff");
        World.until(() -> service.get(null, documents).status() == 403);
        for (var reader : List.of(world.stranger, world.strangeCoordinator)) {
            assertThat(service.get(reader, document).problem()).isEqualTo("members-only");
            assertThat(service.search(reader, "smörgås").text()).doesNotContain(title);
        }
        assertThat(service.get(null, document + "/content").problem()).isEqualTo("members-only");
        assertThat(readers(world.member)).isEqualTo("members");

        var refused = service.put(world.coordinator, opening, "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("members-documentation");
        assertThat(refused.text()).contains("nätverkets medlemmar");

        leaveTheNetworks(4);
        nobodyReads("organisers-only");
        service.put(world.coordinator, opening, "");
        var rebuilt = service.postJson(TestTokens.admin(), "/api/operations/read-models/samling.events.v1/rebuild", "");
        assertThat(rebuilt.status()).as(rebuilt.text()).isEqualTo(204);
        World.until(() -> version() == 4 && service.get(null, documents).status() == 200);
    }

    @Test
    void whatAnErasedCoordinatorOpenedStaysOpenAndWhoItWasIsForgotten() {
        service.put(world.coordinator, opening, "");
        KafkaProbe.publish("samling.people.v1", world.coordinatorId, null);
        World.until(() -> service.put(world.coordinator, opening, "").status() == 403);
        assertThat(readers(null)).isEqualTo("everybody");
        assertThat(world.counts(
                        "select count(*) from opening where event_id = :id and opened_by = :other",
                        world.event,
                        world.coordinatorId))
                .isZero();
    }

    private void nobodyReads(String problem) {
        for (var reader : anybody()) {
            for (var path : List.of(documents, document, document + "/content")) {
                var answer = service.get(reader, path);
                assertThat(answer.status()).as(path).isEqualTo(403);
                assertThat(answer.problem()).isEqualTo(problem);
                assertThat(answer.text()).doesNotContain(title);
            }
            for (var query : List.of("smörgås", "hemliga", "")) {
                assertThat(service.search(reader, query).text()).doesNotContain(title, world.event.toString());
            }
            for (var counts : List.of("/api/downloads", "/api/events/" + world.event + "/downloads")) {
                assertThat(service.get(reader, counts).text()).doesNotContain(title, "\"" + world.event + "\"");
            }
        }
        assertThat(service.get(world.coordinator, document).status())
                .as("its organisers always")
                .isEqualTo(200);
    }

    private List<@Nullable String> anybody() {
        return Arrays.asList(null, world.stranger, world.member, world.strangeCoordinator);
    }

    private String readers(@Nullable String caller) {
        return service.get(caller, documents).json().path("readers").asString();
    }

    private void leaveTheNetworks(int version) {
        world.tellEvent(world.event, version, "Frukostmöte", "");
        World.until(() -> version() == version);
    }

    private int version() {
        return world.counts(
                "select coalesce(max(version), 0) from known_event where event_id in (:id, :other)",
                world.event,
                world.event);
    }
}
