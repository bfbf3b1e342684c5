package se.samling.notification.letter;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samling.notification.language.Language;
import se.samling.notification.language.When;
import se.samling.notification.letter.Block.Row;

/** Letters to whoever signs a declaration for an organisation, and looks after its part afterwards. */
@Component
class SignatureLetters {

    private final Words words;
    private final LetterAddresses addresses;

    SignatureLetters(Words words, LetterAddresses addresses) {
        this.words = words;
        this.addresses = addresses;
    }

    Letter write(Occasion occasion) {
        var draft =
                new Draft(words, occasion).extra(occasion.fact("organisation")).add(table(occasion));
        var page = addresses.declaration(occasion.theDeclaration().slug());
        return switch (occasion.purpose()) {
            case SIGNATURE_PROOF -> finish(draft.body(), occasion, addresses.signatureProof(occasion.subjectId()));
            case SIGNATURE_IN_REVIEW -> finish(draft.paragraph(reasonKey(occasion)), occasion, page);
            case SIGNATURE_REFUSED ->
                finish(draft.quote(occasion.fact("reason")).body(), occasion, page);
            case SIGNATURE_RECEIPT -> finish(draft.body().paragraph("signature-receipt.next"), occasion, own(occasion));
            case REPORT_REMINDER -> finish(draft.extra(due(occasion)).body(), occasion, own(occasion));
            case REPORT_SUBMITTED -> finish(draft, occasion, own(occasion));
            case CONTACT_ASKED -> finish(draft.body(), occasion, addresses.succession(occasion.subjectId()));
            case CONTACT_CHANGED -> finish(draft.body(), occasion, own(occasion));
            case CONTACT_RELIEVED -> finish(draft, occasion, page);
            case SIGNATURE_WITHDRAWN -> finish(draft.quote(occasion.fact("reason")), occasion, page);
            default -> throw new IllegalArgumentException(occasion.purpose().code() + " is not about a signature");
        };
    }

    private Letter finish(Draft draft, Occasion occasion, String button) {
        return draft.finish(
                button,
                why(occasion),
                addresses.unsubscribe(occasion.reader().readerId().id()));
    }

    private static String why(Occasion occasion) {
        return switch (occasion.purpose()) {
            case REPORT_REMINDER, REPORT_SUBMITTED, CONTACT_CHANGED, CONTACT_RELIEVED -> "why.report";
            case CONTACT_ASKED -> "why.contact";
            default -> "why.signature";
        };
    }

    /** The personal page, for its contact only: somebody else may look after it by the time the mail goes. */
    private String own(Occasion occasion) {
        if (!occasion.fact("contactId").equals(occasion.reader().readerId().id().toString())) {
            return addresses.declaration(occasion.theDeclaration().slug());
        }
        return addresses.signatory(
                UUID.fromString(occasion.fact("signatoryId")), Integer.parseInt(occasion.fact("linkGeneration")));
    }

    private static String due(Occasion occasion) {
        int year = Integer.parseInt(occasion.fact("year"));
        var due = MonthDay.parse("--" + occasion.theDeclaration().reportBy()).atYear(year + 1);
        return When.date(due.atStartOfDay(), occasion.language());
    }

    private static String reasonKey(Occasion occasion) {
        return switch (occasion.fact("reason")) {
            case "private-domain" -> "signature-in-review.reason.private-domain";
            case "other-domain" -> "signature-in-review.reason.other-domain";
            default -> "signature-in-review.reason.unknown-organisation";
        };
    }

    private Block table(Occasion occasion) {
        var language = occasion.language();
        var rows = new ArrayList<Row>();
        rows.add(row(language, "signature.organisation", occasion.fact("organisation")));
        if (!occasion.fact("year").isEmpty()) {
            rows.add(row(language, "report.year", occasion.fact("year")));
        }
        if (!occasion.fact("hash").isEmpty()) {
            rows.add(row(language, "signature.version", occasion.fact("number")));
            rows.add(row(language, "signature.hash", occasion.fact("hash")));
        }
        if (!occasion.fact("signedOn").isEmpty()) {
            rows.add(row(language, "signature.signed", day(occasion.fact("signedOn"), language)));
        }
        if (!occasion.fact("withdrawnOn").isEmpty()) {
            rows.add(row(language, "signature.withdrawn", day(occasion.fact("withdrawnOn"), language)));
        }
        return Block.facts(rows);
    }

    private Row row(Language language, String key, String value) {
        return new Row(words.say(language, key), value, "");
    }

    private static String day(String day, Language language) {
        return When.date(LocalDate.parse(day).atStartOfDay(), language);
    }
}
