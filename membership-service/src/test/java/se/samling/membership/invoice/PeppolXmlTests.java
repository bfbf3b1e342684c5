package se.samling.membership.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import com.helger.diver.api.coord.DVRCoordinate;
import com.helger.io.resource.inmemory.ReadableResourceByteArray;
import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.peppol.PeppolValidation2025_05;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Against the UBL schema and the rules of EN 16931 and Peppol, as OpenPeppol published them in May 2025. */
class PeppolXmlTests {

    private static final ValidationExecutorSetRegistry<IValidationSourceXML> RULES = rules();

    private static ValidationExecutorSetRegistry<IValidationSourceXML> rules() {
        var registry = new ValidationExecutorSetRegistry<IValidationSourceXML>();
        PeppolValidation2025_05.init(registry);
        return registry;
    }

    @Test
    void anInvoiceWithVatKeepsAllRules() {
        assertThat(broken(PeppolValidation2025_05.VID_OPENPEPPOL_INVOICE_UBL_V3, invoice(3, 8000, 25, null, null)))
                .isEmpty();
    }

    @Test
    void anExemptInvoiceSaysWhyAndKeepsAllRules() {
        var invoice = invoice(2, 8000, 0, "Undantag enligt 10 kap. 33 § ML", null);
        assertThat(broken(PeppolValidation2025_05.VID_OPENPEPPOL_INVOICE_UBL_V3, invoice))
                .isEmpty();
        assertThat(new String(new PeppolXml().write(invoice), StandardCharsets.UTF_8))
                .contains("Undantag enligt 10 kap. 33 § ML", ">16000.00<");
    }

    @Test
    void aCreditNoteNamesItsInvoiceAndKeepsAllRules() {
        assertThat(broken(
                        PeppolValidation2025_05.VID_OPENPEPPOL_CREDIT_NOTE_UBL_V3,
                        invoice(3, 8000, 25, null, UUID.randomUUID())))
                .isEmpty();
    }

    @Test
    void theRulesBite() {
        var content = invoice(1, 8000, 25, null, null).content();
        var nameless = new Invoice.Content(
                content.issuedOn(),
                content.dueOn(),
                content.seller(),
                new Invoice.Party("", "", "0007:1"),
                null,
                null,
                null,
                content.description(),
                1,
                content.price(),
                25,
                null);
        assertThat(broken(PeppolValidation2025_05.VID_OPENPEPPOL_INVOICE_UBL_V3, of(nameless, null)))
                .isNotEmpty();
    }

    @Property(tries = 200)
    void whatIsPrintedAddsUp(
            @ForAll @IntRange(min = 1, max = 20) int seats, @ForAll @IntRange(min = 1, max = 99_999) int kronor) {
        for (int rate : new int[] {0, 6, 12, 25}) {
            var content = invoice(seats, kronor, rate, null, null).content();
            assertThat(content.total().amount())
                    .isEqualTo(content.net().amount() + content.vat().amount());
            assertThat(content.net().amount()).isEqualTo(100L * kronor * seats);
            assertThat(Math.abs(content.vat().amount() * 100 - content.net().amount() * rate))
                    .isLessThanOrEqualTo(50);
        }
    }

    private static List<String> broken(DVRCoordinate rules, Invoice invoice) {
        var source = ValidationSourceXML.create(new ReadableResourceByteArray(new PeppolXml().write(invoice)));
        var results = ValidationExecutionManager.executeValidation(
                IValidityDeterminator.createDefault(),
                Objects.requireNonNull(RULES.getOfID(rules)),
                source,
                Locale.ROOT);
        assertThat(results).as("schema, EN 16931 and Peppol").hasSizeGreaterThanOrEqualTo(3);
        return results.getAllErrors().stream().map(Object::toString).toList();
    }

    private static Invoice invoice(int seats, int kronor, int vat, @Nullable String exemption, @Nullable UUID credits) {
        return of(
                new Invoice.Content(
                        LocalDate.parse("2026-11-25"),
                        LocalDate.parse("2026-12-25"),
                        new Invoice.Party("Kommunernas och regionernas förbund", "299900-1478", "0007:2999001478"),
                        new Invoice.Party("Ekstads kommun", "299900-1122", "0007:2999001122"),
                        "KS 4711",
                        credits == null ? null : "7",
                        credits == null ? null : "Fel antal deltagare",
                        "Förebyggande arbete",
                        seats,
                        Ore.ofKronor(kronor),
                        vat,
                        exemption),
                credits);
    }

    private static Invoice of(Invoice.Content content, @Nullable UUID credits) {
        return new Invoice(
                UUID.randomUUID(),
                8,
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                credits,
                List.of(),
                content);
    }
}
