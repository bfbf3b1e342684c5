package se.samling.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samling.docs.answerfile.Receiving;
import se.samling.docs.file.OrphanSweeps;
import se.samling.platform.link.SignedLinks;
import se.samling.platform.testing.KafkaProbe;

/** Files that answer an event's questions: sent by anybody, read by whoever sent them and by the hosts' coordinators. */
@DocsServiceTest
class AnswerFileIT {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SignedLinks links;

    @Autowired
    private Receiving receiving;

    @Autowired
    private ApplicationContext context;

    private World world;
    private Service service;

    @BeforeEach
    void tellTheWorld() {
        service = new Service(port);
        world = new World(jdbc).told();
    }

    @Test
    void aFileIsReadByItsSenderAtOnceAndByCoordinatorsWhileAnAnswerPointsAtIt() {
        var receipt = sent(Form.scan("Beslut å.pdf"));
        var subject = links.verify("answer-file", receipt).subject().split("\\|", 4);
        assertThat(subject[2]).isEqualTo("application/pdf");
        assertThat(subject[3]).isEqualTo("Beslut å.pdf");
        var id = UUID.fromString(subject[0]);
        assertThat(service.get(null, "/api/answer-files/received/" + receipt).text())
                .startsWith("%PDF-1.7");
        var address = "/api/answer-files/" + id + "/content";
        assertThat(service.get(world.coordinator, address).status())
                .as("no answer points at it yet")
                .isEqualTo(404);

        KafkaProbe.publish("samling.answer-files.v1", id, "AnswerFileKept", 1, """
                {"fileId":"%s","eventIds":["%s"]}""".formatted(id, world.event));
        World.until(() -> service.get(world.coordinator, address).status() == 200);
        assertThat(service.get(world.member, address).status())
                .as("a member of the network")
                .isEqualTo(404);
        assertThat(world.counts(
                        "select count(*) from answer_file_reading where file_id = :id and person_id is not null",
                        id,
                        id))
                .as("each reading is written down")
                .isEqualTo(1);
        receiving.letGo();
        OrphanSweeps.sweep(context, Duration.ofSeconds(-60));
        assertThat(service.get(world.coordinator, address).status())
                .as("what an answer points at is swept by nobody")
                .isEqualTo(200);

        KafkaProbe.publish("samling.answer-files.v1", id, null);
        World.until(() -> service.get(world.coordinator, address).status() == 404);
        assertThat(service.get(null, "/api/answer-files/received/" + receipt).status())
                .isEqualTo(404);
    }

    @Test
    void whatNoAnswerEverPointedAtGoesAfterAWhile() {
        var receipt = sent(Form.scan("a.pdf"));
        var id = UUID.fromString(links.verify("answer-file", receipt).subject().split("\\|", 2)[0]);
        receiving.letGo();
        assertThat(world.counts("select count(*) from answer_file where id = :id", id, id))
                .as("it may be in a form that is open")
                .isEqualTo(1);
        jdbc.sql("update answer_file set received_at = received_at - interval '15 days' where id = ?")
                .param(id)
                .update();
        receiving.letGo();
        assertThat(service.get(null, "/api/answer-files/received/" + receipt).status())
                .isEqualTo(404);
    }

    @Test
    void whatIsNoAnswerIsRefusedByNameAndNothingIsKept() {
        int before = kept();
        var page = send(new Form().file("a.html", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.status()).isEqualTo(415);
        assertThat(page.json().path("errors").path(0).path("field").asString()).isEqualTo("file");
        assertThat(send(new Form().file("a.pdf", new byte[0])).status()).isEqualTo(422);
        assertThat(send(new Form().field("title", "x")).status()).isEqualTo(422);
        assertThat(send(new Form().file("a.txt", new byte[20 * 1024 * 1024 + 1]))
                        .status())
                .isEqualTo(413);
        ObjectStoreServer.away(
                () -> assertThat(send(Form.scan("a.pdf")).status()).isEqualTo(503));
        assertThat(kept()).isEqualTo(before);
        assertThat(service.get(null, "/api/answer-files/received/made-up").status())
                .isEqualTo(404);
    }

    private String sent(Form form) {
        var answer = send(form);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("receipt").asString();
    }

    private Service.Answer send(Form form) {
        return service.post(null, "/api/answer-files", form.type(), form.body());
    }

    private int kept() {
        return jdbc.sql("select count(*) from answer_file").query(Integer.class).single();
    }
}
