package se.samling.membership.invoice;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Invoices and credit notes as lines for a ledger; a credit note's amounts are negative, so that a column adds up. */
public final class InvoiceCsv {

    private static final String[] HEADING = {
        "number",
        "kind",
        "issued_on",
        "due_on",
        "credits",
        "buyer",
        "buyer_number",
        "buyer_reference",
        "peppol_id",
        "description",
        "quantity",
        "price",
        "net",
        "vat_percent",
        "vat",
        "total"
    };

    private InvoiceCsv() {}

    public static String write(List<Invoice> invoices) {
        var text = new StringWriter();
        try (var csv = new CSVPrinter(
                text, CSVFormat.RFC4180.builder().setHeader(HEADING).get())) {
            for (var invoice : invoices) {
                var content = invoice.content();
                int sign = invoice.creditNote() ? -1 : 1;
                csv.printRecord(
                        invoice.printedNumber(),
                        invoice.creditNote() ? "credit-note" : "invoice",
                        content.issuedOn(),
                        content.dueOn(),
                        content.creditedNumber(),
                        safe(content.buyer().name()),
                        content.buyer().number(),
                        safe(content.buyerReference()),
                        content.buyer().peppolId(),
                        safe(content.description()),
                        sign * content.quantity(),
                        content.price().kronor(),
                        new Ore(sign * content.net().amount()).kronor(),
                        content.vatPercent(),
                        new Ore(sign * content.vat().amount()).kronor(),
                        new Ore(sign * content.total().amount()).kronor());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Words that a spreadsheet would take for a formula are led by an apostrophe (CWE-1236). */
    private static @Nullable String safe(@Nullable String words) {
        return words != null && !words.isEmpty() && "=+-@\t\r".indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
    }
}
