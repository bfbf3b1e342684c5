package se.samling.gateway.pages.desk.declaration;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.samling.gateway.client.declaration.Signature;
import se.samling.gateway.pages.desk.CsvFile;
import se.samling.gateway.words.Words;

/** Signatures as CSV (RFC 4180) the way Swedish spreadsheets open it: a byte order mark, semicolons. */
@Component
class SignatureList {

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

    void write(String slug, List<Signature> signatures, HttpServletResponse to) throws IOException {
        try (var csv = CsvFile.open(slug + ".csv", to)) {
            csv.row(COLUMNS.stream()
                    .map(column -> words.say("desk.signature." + column))
                    .toList());
            for (var one : signatures) {
                write(one, csv);
            }
        }
    }

    private void write(Signature one, CsvFile csv) throws IOException {
        var desk = one.desk();
        csv.row(
                one.organisation(),
                one.kind() == null ? null : words.say("desk.kind." + one.kind()),
                words.say("status." + one.state()),
                one.number(),
                one.hash(),
                words.say("desk.signature.way." + one.way()),
                one.representative(),
                one.title(),
                words.say("authority." + one.authority()),
                desk == null ? null : desk.authorityReference(),
                one.signedOn(),
                one.witnesses().stream().map(Signature.Witness::line).collect(Collectors.joining("; ")),
                one.withdrawnOn(),
                one.withdrawalReason(),
                desk == null ? null : desk.email());
    }
}
