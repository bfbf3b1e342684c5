package se.samling.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samling.platform.testing.Contracts;
import se.samling.platform.testing.KafkaProbe;
import se.samling.platform.testing.TestTokens;

/** A meeting's documentation from the coordinator's upload to the member's reading, and to the day membership ends. */
@DocsServiceTest
class DocsServiceIT {

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
    void aFileIsAddedReadAndDownloadedAsItWas() {
        var added = service.upload(
                world.coordinator,
                world.event,
                Form.of("Minnesanteckningar åäö.txt", "Räksmörgås på Åland", "Minnesanteckningar"));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        String id = added.json().path("id").asString();
        assertThat(added.header("Location")).isEqualTo("/api/documents/" + id);

        var document = service.get(world.member, "/api/documents/" + id).json();
        assertThat(document.path("kind").asString()).isEqualTo("file");
        assertThat(document.path("fileName").asString()).isEqualTo("Minnesanteckningar åäö.txt");
        assertThat(document.path("mediaType").asString()).isEqualTo("text/plain");
        assertThat(document.path("bytes").asInt()).isEqualTo(24);
        assertThat(document.path("scan").asString()).isEqualTo("not-scanned");

        var content = service.get(world.member, "/api/documents/" + id + "/content");
        assertThat(content.status()).isEqualTo(200);
        assertThat(content.text()).isEqualTo("Räksmörgås på Åland");
        assertThat(content.header("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''Minnesanteckningar%20%C3%A5%C3%A4%C3%B6.txt");
        assertThat(content.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(content.header("Cache-Control")).contains("no-store");
        assertThat(content.header("Content-Security-Policy")).contains("sandbox");
        assertThat(content.header("Content-Length")).isEqualTo("24");
    }

    @Test
    void oneRangeOfAFileIsServedAndOneBeyondItsEndRefused() {
        String id = service.upload(world.coordinator, world.event, Form.of("a.txt", "0123456789", "Siffror"))
                .json()
                .path("id")
                .asString();
        String content = "/api/documents/" + id + "/content";

        var part = service.get(world.member, content, "Range", "bytes=3-5");
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.text()).isEqualTo("345");
        assertThat(part.header("Content-Range")).isEqualTo("bytes 3-5/10");
        assertThat(service.get(world.member, content, "Range", "bytes=-2").text())
                .isEqualTo("89");
        assertThat(service.get(world.member, content, "Range", "bytes=99-").status())
                .isEqualTo(416);
        assertThat(service.get(world.member, content, "Range", "rubbish").text())
                .isEqualTo("0123456789");
    }

    @Test
    void aTextIsRenderedSafely() {
        var added = service.postJson(world.coordinator, "/api/events/" + world.event + "/documents/texts", """
                {"title":"Sammanfattning","body":"# Vad vi sade\\n\\n<script>alert(1)</script>\\n\\n[x](javascript:alert(1))","language":"sv"}
                """);
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(added.json().path("body").asString())
                .contains("<h2>Vad vi sade</h2>")
                .doesNotContain("<script")
                .doesNotContain("javascript:");

        var page = service.get(
                world.member, "/api/documents/" + added.json().path("id").asString() + "/content");
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.text()).contains("<h1>Sammanfattning</h1>").doesNotContain("<script");
    }

    @Test
    void anEndedMembershipClosesEveryDirectAddressAtOnce() {
        String id = service.upload(world.coordinator, world.event, Form.of("a.txt", "Hemligheter om samtal", "Hemligt"))
                .json()
                .path("id")
                .asString();
        assertThat(service.get(world.member, "/api/documents/" + id + "/content")
                        .status())
                .isEqualTo(200);
        assertThat(service.search(world.member, "hemligt").json().path("items").size())
                .isEqualTo(1);

        world.tellMembership(world.membership, world.network, world.memberId, 2, "ended");
        World.until(() -> service.get(world.member, "/api/documents/" + id).status() == 403);

        assertThat(service.get(world.member, "/api/documents/" + id + "/content")
                        .problem())
                .isEqualTo("members-only");
        assertThat(service.get(world.member, "/api/events/" + world.event + "/documents")
                        .status())
                .isEqualTo(403);
        assertThat(service.get(world.member, "/api/networks/" + world.networkSlug + "/documents")
                        .status())
                .isEqualTo(403);
        assertThat(service.search(world.member, "hemligt").json().path("items").size())
                .isZero();
        assertThat(service.get(world.member, "/api/documents")
                        .json()
                        .path("items")
                        .size())
                .isZero();
    }

    @Test
    void whoIsNotAMemberIsToldWhichNetworksToJoinAndNothingElse() {
        String id = service.upload(
                        world.coordinator, world.event, Form.of("Hemlig rapport.txt", "text", "Hemlig titel"))
                .json()
                .path("id")
                .asString();

        var refused = service.get(world.stranger, "/api/documents/" + id + "/content");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem()).isEqualTo("members-only");
        assertThat(refused.json().path("networks"))
                .extracting(network -> network.path("slug").asString())
                .containsExactlyInAnyOrder(world.networkSlug, world.sisterSlug);
        assertThat(refused.json()
                        .path("networks")
                        .path(0)
                        .path("name")
                        .path("sv")
                        .asString())
                .startsWith("N");
        assertThat(refused.text()).doesNotContain("emlig");
        assertThat(service.get(world.stranger, "/api/documents/" + id, "Accept-Language", "en")
                        .json()
                        .path("title")
                        .asString())
                .isEqualTo("For members of the network only");
        var anonymous = service.get(null, "/api/documents/" + id);
        assertThat(anonymous.problem()).isEqualTo("members-only");
        assertThat(anonymous.text()).doesNotContain("emlig");
        assertThat(service.search(null, "hemlig").json().path("items").size()).isZero();
        assertThat(service.get(world.member, "/api/documents/" + UUID.randomUUID())
                        .status())
                .isEqualTo(404);
        assertThat(service.get(world.member, "/api/documents/no-uuid").status()).isEqualTo(404);
    }

    @Test
    void aMemberOfEitherHostingNetworkReadsAndWhoJoinedLaterTooSeesWhatWasThereBefore() {
        service.upload(world.coordinator, world.event, Form.of("a.txt", "text", "Tidigare"));
        var laterId = UUID.randomUUID();
        String later = TestTokens.member(laterId);
        assertThat(service.get(later, "/api/networks/" + world.sisterSlug + "/documents")
                        .status())
                .isEqualTo(403);

        world.tellMembership(UUID.randomUUID(), world.sister, laterId, 1, "active");
        World.until(() ->
                service.get(later, "/api/events/" + world.event + "/documents").status() == 200);

        var collections = service.get(later, "/api/networks/" + world.sisterSlug + "/documents")
                .json();
        assertThat(collections.path(0).path("eventTitle").path("sv").asString()).isEqualTo("Nätverksträff om Åland");
        assertThat(collections.path(0).path("heldAt").asString()).isEqualTo("2026-12-06T10:00:00");
        assertThat(collections.path(0).path("documents").path(0).path("title").asString())
                .isEqualTo("Tidigare");
    }

    @Test
    void aRemovedDocumentIsGoneEverywhereAndTheOthersAreToldWithoutItsTitle() {
        String id = service.upload(world.coordinator, world.event, Form.of("a.txt", "text", "Bort"))
                .json()
                .path("id")
                .asString();
        assertThat(service.delete(world.member, "/api/documents/" + id).status())
                .isEqualTo(403);
        assertThat(service.delete(world.coordinator, "/api/documents/" + id).status())
                .isEqualTo(204);

        assertThat(service.get(world.member, "/api/documents/" + id + "/content")
                        .status())
                .isEqualTo(404);
        assertThat(service.search(world.member, "bort").json().path("items").size())
                .isZero();
        assertThat(service.delete(world.coordinator, "/api/documents/" + id).status())
                .isEqualTo(404);

        var told = KafkaProbe.await("samling.documents.v1", 2, message -> id.equals(message.key()));
        assertThat(told).extracting(message -> message.type()).containsExactly("DocumentAdded", "DocumentRemoved");
        assertThat(told).allSatisfy(message -> {
            assertThat(Contracts.violations("documents", message.body().toString()))
                    .isEmpty();
            assertThat(message.body().toString()).doesNotContain("Bort").doesNotContain("a.txt");
        });
    }

    @Test
    void theReadModelsAreEmptiedAndRebuiltFromKafka() {
        service.upload(world.coordinator, world.event, Form.of("a.txt", "text", "Kvar"));
        for (String topic : List.of("events", "networks", "memberships", "people")) {
            var rebuilt = service.postJson(
                    TestTokens.admin(), "/api/operations/read-models/samling." + topic + ".v1/rebuild", "");
            assertThat(rebuilt.status()).as(rebuilt.text()).isEqualTo(204);
        }
        World.until(() -> service.get(world.member, "/api/networks/" + world.networkSlug + "/documents")
                                .status()
                        == 200
                && service.get(world.coordinator, "/api/events/" + world.event + "/documents")
                                .status()
                        == 200);
        World.until(
                () -> service.search(world.member, "kvar").json().path("items").size() == 1);
    }

    @Test
    void anErasedCoordinatorsRightsAndTraceGo() {
        String id = service.upload(world.coordinator, world.event, Form.of("a.txt", "text", "Kvar"))
                .json()
                .path("id")
                .asString();
        KafkaProbe.publish("samling.people.v1", world.coordinatorId, null);
        World.until(() -> service.get(world.coordinator, "/api/documents/" + id).status() == 403);

        assertThat(service.get(world.member, "/api/documents/" + id).status()).isEqualTo(200);
        assertThat(jdbc.sql("select count(*) from document where added_by = :id")
                        .param("id", world.coordinatorId)
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
