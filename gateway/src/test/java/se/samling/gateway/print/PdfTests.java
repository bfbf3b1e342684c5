package se.samling.gateway.print;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import se.samling.gateway.client.event.RegistrationRow;
import se.samling.gateway.code.QrCode;
import se.samling.gateway.testing.CheckInSamples;
import se.samling.gateway.testing.DeskSamples;
import se.samling.gateway.testing.GatewayTest;
import se.samling.gateway.testing.Samples;

/** What a screen reader needs is in the file: structure, language, title, fonts, and every Swedish letter. */
@GatewayTest
class PdfTests {

    @Autowired
    Pdf pdf;

    private List<RegistrationRow> people = List.of();

    @BeforeEach
    void people() {
        var sample = DeskSamples.registration();
        people = List.of(sample, named(sample, "Åsa Ödlund-Ähman"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void theListOfParticipantsIsATableThatCanBeHeard(String language) throws Exception {
        LocaleContextHolder.setLocale(Locale.of(language));
        try (var file =
                Loader.loadPDF(pdf.make("participants", Map.of("event", Samples.event("open"), "people", people)))) {
            demandAccessible(file, language);
            assertThat(new PDFTextStripper().getText(file)).contains("Åsa Ödlund-Ähman");
            assertThat(tags(file.getDocumentCatalog().getStructureTreeRoot()))
                    .contains("H1", "H2", "Table", "TH", "TD");
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    @Test
    void badgesAreReadInTheOrderTheyStandAndByADoor() throws Exception {
        LocaleContextHolder.setLocale(Locale.of("sv"));
        var badges = people.stream()
                .map(row -> Map.of(
                        "name", row.name(),
                        "organisation", String.valueOf(row.organisation()),
                        "picture",
                                QrCode.dataAddress(
                                        "a ticket as long as those that are signed, eighty characters or so, for "
                                                + row.name())))
                .toList();
        try (var file = Loader.loadPDF(pdf.make("badges", Map.of("event", Samples.event("open"), "badges", badges)))) {
            demandAccessible(file, "sv");
            assertThat(tags(file.getDocumentCatalog().getStructureTreeRoot()))
                    .contains("Table", "TR", "TD", "P", "Figure");
            assertThat(codes(new PDFRenderer(file).renderImageWithDPI(0, 150)))
                    .isEqualTo(people.stream()
                            .map(row -> "a ticket as long as those that are signed, eighty characters or so, for "
                                    + row.name())
                            .toList());
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    @Test
    void aCertificateSaysWhatItIsInItsHeadings() throws Exception {
        LocaleContextHolder.setLocale(Locale.of("sv"));
        var model = Map.of("certificate", CheckInSamples.certificate(), "address", "https://samling.example/intyg");
        try (var file = Loader.loadPDF(pdf.make("certificate", model))) {
            demandAccessible(file, "sv");
            assertThat(tags(file.getDocumentCatalog().getStructureTreeRoot())).contains("H1", "H2", "P");
            assertThat(new PDFTextStripper().getText(file)).contains("Åsa Ödlund", "3 av 5 träffar", "7K3F-0000-ABCD");
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    /** What a door reads of the first two badges, which stand side by side. */
    private static List<String> codes(BufferedImage paper) throws Exception {
        int half = paper.getWidth() / 2;
        int height = paper.getHeight() / 4;
        return List.of(code(paper.getSubimage(0, 0, half, height)), code(paper.getSubimage(half, 0, half, height)));
    }

    private static String code(BufferedImage badge) throws Exception {
        int width = badge.getWidth();
        var pixels = badge.getRGB(0, 0, width, badge.getHeight(), null, 0, width);
        var seen = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, badge.getHeight(), pixels)));
        return new QRCodeReader().decode(seen).getText();
    }

    private static void demandAccessible(PDDocument file, String language) throws Exception {
        var catalog = file.getDocumentCatalog();
        assertThat(catalog.getMarkInfo().isMarked()).isTrue();
        assertThat(catalog.getLanguage()).startsWith(language);
        assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
        assertThat(file.getDocumentInformation().getTitle()).isNotBlank();
        assertThat(new String(catalog.getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("pdfuaid");
        for (var page : file.getPages()) {
            assertThat(page.getCOSObject().containsKey(COSName.getPDFName("StructParents")))
                    .isTrue();
            for (var name : page.getResources().getFontNames()) {
                assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
            }
        }
    }

    private static List<String> tags(PDStructureNode node) {
        var tags = new ArrayList<String>();
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                tags.addAll(tags(element));
            }
        }
        return tags;
    }

    private static RegistrationRow named(RegistrationRow row, String name) {
        return new RegistrationRow(
                row.id(),
                row.participantId(),
                row.state(),
                row.mode(),
                name,
                row.email(),
                row.organisation(),
                row.member(),
                row.people(),
                row.waitingPeople(),
                row.offered(),
                row.offeredUntil(),
                row.came(),
                row.partyId(),
                row.partyOrganisation(),
                row.position(),
                row.registeredAt());
    }
}
