package se.samling.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samling.platform.testing.KafkaProbe;

/** Scans attached to another service's record, under the rule that service told. */
@DocsServiceTest
class AttachmentIT {

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
    void aScanIsKeptUnderItsNameAndReadBack() {
        var scan = Form.scan("Underskrift å.pdf");
        var added = service.attach(world.coordinator, world.dossier, scan);
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(added.json().path("fileName").asString()).isEqualTo("Underskrift å.pdf");
        assertThat(added.json().path("scan").asString()).isEqualTo("not-scanned");

        var read = service.get(world.member, added.header("Location"));
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.text()).startsWith("%PDF-1.7");
        assertThat(read.header("Content-Disposition")).startsWith("attachment");
        assertThat(read.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void theSameFileSentTwiceIsOneAttachment() {
        var bytes = "%PDF-1.7 en gång".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var first = service.attach(world.coordinator, world.dossier, new Form().file("a.pdf", bytes));
        var second = service.attach(world.coordinator, world.dossier, new Form().file("b.pdf", bytes));
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json().path("id")).isEqualTo(first.json().path("id"));
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void whatIsNoScanIsRefusedByNameAndNothingIsKept() {
        var text = service.attach(world.coordinator, world.dossier, new Form().file("a.pdf", "bara text".getBytes()));
        assertThat(text.status()).isEqualTo(415);
        assertThat(text.json().path("errors").path(0).path("message").asString())
                .isEqualTo("Filen är av en typ som inte tas emot här. Du kan bifoga PDF, JPEG och PNG.");
        var empty = service.attach(world.coordinator, world.dossier, new Form().file("a.pdf", new byte[0]));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.json().path("errors").path(0).path("code").asString()).isEqualTo("empty-file");
        var none = service.attach(world.coordinator, world.dossier, new Form().field("title", "x"));
        assertThat(none.status()).isEqualTo(422);
        var large = service.attach(
                world.coordinator, world.dossier, new Form().file("a.pdf", new byte[50 * 1024 * 1024 + 1]));
        assertThat(large.status()).isEqualTo(413);
        assertThat(kept()).isZero();
    }

    @Test
    void aFullDossierTakesNoMore() {
        for (int i = 0; i < 20; i++) {
            assertThat(service.attach(world.coordinator, world.dossier, Form.scan(i + ".pdf"))
                            .status())
                    .isEqualTo(201);
        }
        var more = service.attach(world.coordinator, world.dossier, Form.scan("21.pdf"), "Accept-Language", "en");
        assertThat(more.status()).isEqualTo(422);
        assertThat(more.json().path("errors").path(0).path("message").asString())
                .startsWith("There are 20 files here already");
    }

    @Test
    void whoIsNoReaderAnyMoreReadsNothingAndAClosedDossierKeepsNothing() {
        var address = service.attach(world.coordinator, world.dossier, Form.scan("a.pdf"))
                .header("Location");
        world.tellDossier(world.dossier, 2, UUID.randomUUID());
        World.until(() -> service.get(world.member, address).status() == 404);
        assertThat(service.get(world.coordinator, address).status()).isEqualTo(200);

        KafkaProbe.publish("samling.dossiers.v1", world.dossier, null);
        World.until(() -> service.get(world.coordinator, address).status() == 404);
        assertThat(kept()).isZero();
    }

    @Test
    void whenTheObjectStoreIsAwayNothingHalfIsLeft() {
        ObjectStoreServer.away(() -> assertThat(service.attach(world.coordinator, world.dossier, Form.scan("a.pdf"))
                        .status())
                .isEqualTo(503));
        assertThat(kept()).isZero();
    }

    private int kept() {
        return jdbc.sql("select count(*) from attachment where dossier_id = :id")
                .param("id", world.dossier)
                .query(Integer.class)
                .single();
    }
}
