package se.samling.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samling.platform.link.SignedLinks;
import se.samling.platform.testing.KafkaProbe;
import se.samling.platform.testing.TestTokens;

/** The minutes of a board's decision: handed in by the contact, read by the contact and the organisers, and nobody else (R3.2). */
@DocsServiceTest
class MinutesIT {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SignedLinks links;

    private Service service;
    private World world;
    private final UUID enrolment = UUID.randomUUID();
    private final UUID contact = UUID.randomUUID();
    private final UUID participant = UUID.randomUUID();
    private String byLink = "";
    private String byId = "";

    @BeforeEach
    void anApplicationThatIsBeingConsidered() {
        service = new Service(port);
        world = new World(jdbc).told();
        world.tellEnrolment(enrolment, 1, UUID.randomUUID(), contact, participant, "received");
        KafkaProbe.publish(
                "samling.dossiers.v1", enrolment, "DossierChanged", 1, """
                {"dossierId":"%s","kind":"enrolment","hosts":["%s"],"readers":["%s"]}
                """.formatted(enrolment, world.host, contact));
        World.until(() -> world.counts(
                        "select count(*) from known_dossier where dossier_id in (:id, :other)", enrolment, enrolment)
                == 1);
        byLink = "/api/enrolments/"
                + links.sign("enrolment", enrolment.toString(), 0, Instant.now().plus(1, ChronoUnit.HOURS))
                + "/minutes";
        byId = "/api/enrolments/" + enrolment + "/minutes";
    }

    @Test
    void onlyTheContactAndTheNetworksOrganisersReadThem() {
        var attached = attach(null, byLink, "protokoll.pdf");
        assertThat(attached.status()).as(attached.text()).isEqualTo(201);
        var id = attached.json().path("id").asString();
        assertThat(service.get(null, byLink + "/" + id + "/content").header("Content-Disposition"))
                .contains("attachment", "protokoll.pdf");
        assertThat(service.get(TestTokens.member(contact), byId).json()).hasSize(1);
        var dossier = "/api/dossiers/" + enrolment + "/attachments";
        for (var token : new String[] {world.coordinator, TestTokens.admin()}) {
            assertThat(service.get(token, dossier).json()).hasSize(1);
            assertThat(service.get(token, "/api/attachments/" + id + "/content").status())
                    .isEqualTo(200);
        }
        for (var token : new String[] {TestTokens.member(participant), world.member, world.strangeCoordinator}) {
            assertThat(service.get(token, byId).status()).isEqualTo(404);
            assertThat(service.get(token, dossier).status()).isEqualTo(404);
            assertThat(service.get(token, "/api/attachments/" + id + "/content").status())
                    .isEqualTo(404);
        }
        assertThat(attach(TestTokens.member(participant), byId, "annat.pdf").status())
                .isEqualTo(404);
    }

    @Test
    void whatAnAdmissionRestsOnStaysAndWhatWasMissingMayStillCome() {
        var first = attach(null, byLink, "protokoll.pdf").json().path("id").asString();
        assertThat(service.delete(null, byLink + "/" + first).status()).isEqualTo(204);
        assertThat(service.get(null, byLink).json()).isEmpty();
        world.tellEnrolment(enrolment, 2, UUID.randomUUID(), contact, participant, "admitted");
        var late = attach(null, byLink, "sent.pdf");
        assertThat(late.status()).isEqualTo(201);
        assertThat(service.delete(null, byLink + "/" + late.json().path("id").asString())
                        .problem())
                .isEqualTo("already-decided");
        world.tellEnrolment(enrolment, 3, UUID.randomUUID(), contact, participant, "declined");
        assertThat(attach(null, byLink, "annat.pdf").problem()).isEqualTo("already-decided");
    }

    @Test
    void anotherKindOfFileIsRefusedAndNothingIsKept() {
        var form = Form.of("beslut.txt", "§ 112", "");
        var refused = service.post(null, byLink, form.type(), form.body());
        assertThat(refused.status()).isEqualTo(415);
        assertThat(refused.text()).contains("\"field\":\"file\"");
        assertThat(service.get(null, byLink).json()).isEmpty();
    }

    private Service.Answer attach(@Nullable String token, String path, String name) {
        var form = Form.scan(name);
        return service.post(token, path, form.type(), form.body());
    }
}
