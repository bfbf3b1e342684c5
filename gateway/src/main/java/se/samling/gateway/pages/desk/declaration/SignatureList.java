package se.samling.gateway.pages.desk.declaration;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samling.gateway.client.declaration.Signature;
import se.samling.gateway.words.Words;

/** Signatures as CSV (RFC 4180) the way Swedish spreadsheets open it: a byte order mark, semicolons. */
@Component
class SignatureList {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final List<String> COLUMNS = List.of(
            "organisation",
            "kind",
            "state",
            "version",
            "hash",
            "way",
            "representative",
            "title",
            "authority",
            "reference",
            "signed-on",
            "witnesses",
            "withdrawn-on",
            "withdrawal-reason",
            "address");

    private final Words words;

    SignatureList(Words words) {
        this.words = words;
    }

    void write(List<Signature> signatures, Writer to) throws IOException {
        to.append(BYTE_ORDER_MARK);
        var format = CSVFormat.RFC4180.builder().setDelimiter(';').get();
        try (var csv = new CSVPrinter(to, format)) {
            for (var column : COLUMNS) {
                csv.print(words.say("desk.signature." + column));
            }
            csv.println();
            for (var one : signatures) {
                write(one, csv);
            }
        }
    }

    private void write(Signature one, CSVPrinter csv) throws IOException {
        var desk = one.desk();
        csv.printRecord(
                text(one.organisation()),
                one.kind() == null ? null : words.say("desk.kind." + one.kind()),
                words.say("status." + one.state()),
                one.number(),
                one.hash(),
                words.say("desk.signature.way." + one.way()),
                text(one.representative()),
                text(one.title()),
                words.say("authority." + one.authority()),
                desk == null ? null : text(desk.authorityReference()),
                one.signedOn(),
                text(one.witnesses().stream().map(Signature.Witness::line).collect(Collectors.joining("; "))),
                one.withdrawnOn(),
                text(one.withdrawalReason()),
                desk == null ? null : text(desk.email()));
    }

    /** What people typed must not become a formula in the organiser's spreadsheet. */
    private static @Nullable String text(@Nullable String typed) {
        return typed != null && typed.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + typed : typed;
    }
}
