package se.samling.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What may be uploaded, by whom and how much; whatever is refused leaves nothing behind. */
@DocsServiceTest
class UploadIT {

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    sida.txt    | <!DOCTYPE html><html><body><script>1</script></body></html>
                    bild.png    | <svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>
                    rapport.pdf | MZ0000000000000000
                    plan.txt    | #!/bin/sh
                    start.bat   | echo hej
                    sida.html   | bara text
                    makro.js    | alert(1)
                    data.xml    | <a/>
                    """)
    void whatCouldRunIsRefusedWhateverItIsCalled(String name, String content) {
        var refused = service.upload(world.coordinator, world.event, Form.of(name, content, "Rapport"));
        assertThat(refused.status()).as(refused.text()).isEqualTo(415);
        assertThat(refused.problem()).isEqualTo("unsupported-media-type");
        assertThat(refused.json().path("errors").path(0).path("field").asString())
                .isEqualTo("file");
        assertThat(refused.json().path("errors").path(0).path("message").asString())
                .startsWith("Filen är av en typ");
        nothingWasKept();
    }

    @Test
    void aZipThatIsNoDocumentIsRefusedAndAnOfficeDocumentIsKnownByItsContent() throws Exception {
        var zip = new ByteArrayOutputStream();
        try (var entries = new ZipOutputStream(zip)) {
            entries.putNextEntry(new ZipEntry("rapport.docx.exe"));
            entries.write(1);
        }
        assertThat(service.upload(world.coordinator, world.event, Form.of("rapport.docx", zip.toByteArray(), "Rapport"))
                        .status())
                .isEqualTo(415);

        var office = new ByteArrayOutputStream();
        try (var written = new XWPFDocument()) {
            written.createParagraph().createRun().setText("Överläggning om trygghet");
            written.write(office);
        }
        var added =
                service.upload(world.coordinator, world.event, Form.of("rapport.doc", office.toByteArray(), "Rapport"));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(added.json().path("mediaType").asString())
                .isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        World.until(() -> service.search(world.member, "överläggningar")
                        .json()
                        .path("items")
                        .size()
                == 1);
    }

    @Test
    void aPdfIsReadForTheSearch() throws Exception {
        var pdf = new ByteArrayOutputStream();
        try (var written = new PDDocument()) {
            var page = new PDPage();
            written.addPage(page);
            try (var text = new PDPageContentStream(written, page)) {
                text.beginText();
                text.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                text.newLineAtOffset(50, 700);
                text.showText("Överenskommelse mellan länsstyrelser");
                text.endText();
            }
            written.save(pdf);
        }
        var added = service.upload(world.coordinator, world.event, Form.of("avtal.pdf", pdf.toByteArray(), "Avtal"));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        World.until(() -> service.search(world.member, "länsstyrelsen")
                        .json()
                        .path("items")
                        .size()
                == 1);
        assertThat(service.search(world.member, "överenskommelser").text()).contains("«Överenskommelse» mellan");
    }

    @Test
    void anEmptyFileAMissingTitleAndAnUnknownLanguageAreAllNamedAtOnce() {
        var refused = service.upload(
                world.coordinator,
                world.event,
                new Form().file("a.txt", new byte[0]).field("title", "  ").field("language", "de"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors"))
                .extracting(error -> error.path("field").asString() + " "
                        + error.path("code").asString())
                .containsExactlyInAnyOrder("title required", "language unknown-language", "file empty-file");
        nothingWasKept();
    }

    @Test
    void aFormWithoutAFileOrCutShortIsRefused() {
        var missing = service.upload(world.coordinator, world.event, new Form().field("title", "Rapport"));
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.json().path("errors").path(0).path("field").asString())
                .isEqualTo("file");

        assertThat(service.upload(
                                world.coordinator,
                                world.event,
                                Form.of("a.txt", "halv", "Rapport").broken())
                        .status())
                .isEqualTo(400);
        assertThat(service.post(
                                world.coordinator,
                                "/api/events/" + world.event + "/documents/files",
                                "multipart/form-data",
                                BodyPublishers.ofString("ingen gräns"))
                        .status())
                .isEqualTo(400);
        assertThat(service.postJson(world.coordinator, "/api/events/" + world.event + "/documents/files", "{}")
                        .status())
                .isEqualTo(415);
        nothingWasKept();
    }

    @Test
    void moreThanFiftyMegabytesIsRefused() {
        var large = Form.of("film.mp4", new byte[50 * 1024 * 1024 + 1], "Film");
        var refused = service.upload(world.coordinator, world.event, large, "Accept-Language", "en");
        assertThat(refused.status()).as(refused.text()).isEqualTo(413);
        assertThat(refused.problem()).isEqualTo("payload-too-large");
        assertThat(refused.json().path("errors").path(0).path("message").asString())
                .isEqualTo("The file is larger than 50 MB.");
        nothingWasKept();
    }

    @Test
    void aTextWithoutWordsOrFarTooLongIsRefusedAndSoIsABrokenBody() {
        String texts = "/api/events/" + world.event + "/documents/texts";
        var empty = service.postJson(world.coordinator, texts, "{\"title\":null,\"body\":\" \",\"language\":\"sv\"}");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.json().path("errors"))
                .extracting(error -> error.path("field").asString())
                .containsExactlyInAnyOrder("title", "body");
        assertThat(service.postJson(world.coordinator, texts, "{\"title\":\"" + "å".repeat(201) + "\",\"body\":\"x\"}")
                        .status())
                .isEqualTo(422);
        assertThat(service.postJson(world.coordinator, texts, "{\"title\":").status())
                .isEqualTo(400);
        assertThat(service.postJson(world.coordinator, texts, "[]").status()).isBetween(400, 422);
        nothingWasKept();
    }

    @Test
    void onlyCoordinatorsOfAHostAddAndOnlyToEventsThatArePublic() {
        var form = Map.of("stranger", world.stranger, "member", world.member, "other host's", world.strangeCoordinator);
        form.forEach((who, token) -> assertThat(service.upload(token, world.event, Form.of("a.txt", "x", "X"))
                        .status())
                .as(who)
                .isEqualTo(403));
        assertThat(service.upload(null, world.event, Form.of("a.txt", "x", "X")).status())
                .isEqualTo(401);
        assertThat(service.upload(world.coordinator, UUID.randomUUID(), Form.of("a.txt", "x", "X"))
                        .status())
                .isEqualTo(404);
        nothingWasKept();
    }

    @Test
    void aNameFromAnotherMachineIsMadeSafe() {
        var added = service.upload(
                world.coordinator,
                world.event,
                Form.of("C:\\\\Mina filer\\\\o\u0308vning\u202Etxt.txt", "x", "Övning"));
        assertThat(added.json().path("fileName").asString()).isEqualTo("övningtxt.txt");
    }

    @Test
    void whenTheObjectStoreIsAwayNothingHalfIsLeft() {
        ObjectStoreServer.away(() -> {
            var refused = service.upload(world.coordinator, world.event, Form.of("a.txt", "x", "X"));
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.problem()).isEqualTo("busy");
            assertThat(refused.header("Retry-After")).isNotBlank();
        });
        nothingWasKept();
        assertThat(service.upload(world.coordinator, world.event, Form.of("a.txt", "x", "X"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void whenTheObjectStoreIsAwayADownloadSaysSoAndARemovalIsStillARemoval() {
        String id = service.upload(world.coordinator, world.event, Form.of("a.txt", "x", "X"))
                .json()
                .path("id")
                .asString();
        ObjectStoreServer.away(() -> {
            assertThat(service.get(world.member, "/api/documents/" + id + "/content")
                            .status())
                    .isEqualTo(503);
            assertThat(service.delete(world.coordinator, "/api/documents/" + id).status())
                    .isEqualTo(204);
        });
        assertThat(service.get(world.member, "/api/documents/" + id + "/content")
                        .status())
                .isEqualTo(404);
    }

    private void nothingWasKept() {
        var collection = service.get(world.member, "/api/events/" + world.event + "/documents")
                .json();
        assertThat(collection.path("documents").size()).isZero();
        assertThat(jdbc.sql("select count(*) from outbox where body like :id")
                        .param("id", "%" + world.event + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
