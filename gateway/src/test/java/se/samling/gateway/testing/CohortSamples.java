package se.samling.gateway.testing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Page;
import se.samling.gateway.client.enrolment.BoardDecision;
import se.samling.gateway.client.enrolment.EnrolledMeeting;
import se.samling.gateway.client.enrolment.EnrolledQuestions;
import se.samling.gateway.client.enrolment.Enrolment;
import se.samling.gateway.client.enrolment.EnrolmentRow;
import se.samling.gateway.client.enrolment.Invoice;
import se.samling.gateway.client.enrolment.InvoiceAddress;
import se.samling.gateway.client.enrolment.InvoiceBasis;
import se.samling.gateway.client.enrolment.InvoiceDocument;
import se.samling.gateway.client.enrolment.OwnEnrolment;
import se.samling.gateway.client.enrolment.Participant;
import se.samling.gateway.client.membership.About;
import se.samling.gateway.client.membership.Admission;
import se.samling.gateway.client.membership.ContactPerson;
import se.samling.gateway.client.membership.Host;
import se.samling.gateway.client.membership.Network;
import se.samling.gateway.client.membership.Term;
import se.samling.gateway.client.membership.Vat;

/** A cohort and its organisations, as the services would answer. */
public final class CohortSamples {

    public static final String SLUG = "forebyggande-arbete";
    public static final UUID ENROLMENT = UUID.fromString("01920000-0000-7000-8000-0000000000c1");
    public static final UUID INVOICE = UUID.fromString("01920000-0000-7000-8000-0000000000c4");
    public static final UUID PLACE = UUID.fromString("01920000-0000-7000-8000-0000000000c3");
    private static final UUID PARTICIPANT = UUID.fromString("01920000-0000-7000-8000-0000000000c2");
    private static final UUID PERSON = DeskSamples.member().personId();
    private static final UUID CONTACT = UUID.fromString("01920000-0000-7000-8000-0000000000c5");
    private static final Instant THEN = Instant.parse("2026-11-12T10:00:00Z");

    private CohortSamples() {}

    /** The peers' answers for every page of the cohort. */
    public static void give() {
        Peers.MEMBERSHIP
                .answer("GET /api/networks/" + SLUG, network(true))
                .answer("GET /api/networks/stangd-kohort", network(false))
                .answer("POST /api/networks/" + SLUG + "/enrolments", 202, "")
                .answer("GET /api/organisations", new Page<>(List.of(), null))
                .answer(
                        "GET /api/networks/" + SLUG + "/enrolments",
                        new Page<>(List.of(row("received", false), row("admitted", true)), null))
                .answer("GET /api/enrolments/" + ENROLMENT, enrolment("received"))
                .answer("POST /api/enrolments/" + ENROLMENT + "/acts", enrolment("contacted"));
        Peers.MEMBERSHIP
                .answer(
                        "GET /api/networks/" + SLUG + "/invoice-basis",
                        List.of(
                                basis("Ekstads kommun", "KS 4711", null),
                                basis("Björkholm", null, "buyer-reference-missing")))
                .answer("GET /api/networks/" + SLUG + "/invoices", List.of(invoice("7", null)))
                .answer("GET /api/enrolments/" + ENROLMENT + "/invoice-draft", document(null, null))
                .answer("GET /api/invoices/" + INVOICE, document(INVOICE, "7"))
                .answer("POST /api/enrolments/" + ENROLMENT + "/invoices", 201, invoice("7", null))
                .answer("POST /api/invoices/" + INVOICE + "/credit-notes", 201, invoice("8", "7"))
                .text(
                        "GET /api/invoices/" + INVOICE + "/peppol.xml",
                        "application/xml",
                        "<Invoice/>",
                        Map.of("Content-Disposition", "attachment; filename=\"faktura-7.xml\""));
        Peers.EVENT
                .answer("GET /api/enrolments/own/admitted/meetings", List.of(meeting()))
                .answer(
                        "GET /api/enrolments/own/admitted/meetings/" + PLACE + "/answers",
                        new EnrolledQuestions(FormSamples.questions()));
        for (var state : List.of("awaiting-proof", "received", "completion", "admitted", "declined")) {
            Peers.MEMBERSHIP.answer("GET /api/enrolments/own/" + state, own(state));
        }
    }

    static Network network(boolean open) {
        var plain = Samples.network(null);
        return new Network(
                Samples.NETWORK,
                open ? SLUG : "stangd-kohort",
                Samples.text("Förebyggande arbete", "Preventive work"),
                plain.summary(),
                plain.purpose(),
                List.of(),
                List.of(new Host(Samples.HOST, "Kommunernas och regionernas förbund")),
                new Admission(List.of("municipality", "region"), Samples.text("Kommuner och regioner", null)),
                8000,
                "natverk@forbund.example",
                List.of(),
                new About(Samples.text("Så började det.", null), Samples.text("Dit ska vi.", null), null, null, null),
                List.of(new ContactPerson("Mia Alm", "08-123 45 67", "mia.alm@forbund.example")),
                new Term(
                        LocalDate.parse("2027-01-20"),
                        LocalDate.parse("2028-05-31"),
                        5,
                        LocalDate.parse("2026-12-15"),
                        "Europe/Stockholm",
                        new Vat(25, null),
                        false,
                        open),
                null,
                3);
    }

    private static InvoiceBasis basis(String organisation, @Nullable String reference, @Nullable String missing) {
        return new InvoiceBasis(
                ENROLMENT,
                organisation,
                "299900-1122",
                reference,
                null,
                2,
                new BigDecimal("16000.00"),
                new BigDecimal("4000.00"),
                new BigDecimal("20000.00"),
                missing);
    }

    private static Invoice invoice(String number, @Nullable String credits) {
        return new Invoice(
                INVOICE,
                number,
                ENROLMENT,
                credits,
                false,
                LocalDate.parse("2026-11-25"),
                LocalDate.parse("2026-12-25"),
                "Ekstads kommun",
                2,
                new BigDecimal("8000.00"),
                new BigDecimal("16000.00"),
                25,
                new BigDecimal("4000.00"),
                new BigDecimal("20000.00"),
                null);
    }

    private static InvoiceDocument document(@Nullable UUID id, @Nullable String number) {
        return new InvoiceDocument(
                id,
                number,
                ENROLMENT,
                null,
                false,
                LocalDate.parse("2026-11-25"),
                LocalDate.parse("2026-12-25"),
                new InvoiceDocument.Party("Forum för historia", "299900-1478", "0007:2999001478"),
                new InvoiceDocument.Party("Ekstads kommun", "299900-1122", "0007:2999001122"),
                "KS 4711",
                "Förebyggande arbete",
                2,
                new BigDecimal("8000.00"),
                new BigDecimal("16000.00"),
                25,
                null,
                new BigDecimal("4000.00"),
                new BigDecimal("20000.00"),
                null);
    }

    static EnrolledMeeting meeting() {
        return new EnrolledMeeting(
                Samples.summary("stockholm-kohort", "Första träffen", "2027-01-20T10:00:00", "announced", null),
                true,
                List.of(
                        new EnrolledMeeting.Place(PLACE, "Per Ek", "confirmed", false, true),
                        new EnrolledMeeting.Place(Samples.REGISTRATION, "Siv Rask", "absent", true, false)));
    }

    static BoardDecision decision(String state) {
        return state.equals("admitted")
                ? new BoardDecision("Kommunstyrelsen", LocalDate.parse("2026-11-10"), "§ 112", null)
                : new BoardDecision(null, null, null, LocalDate.parse("2026-12-01"));
    }

    static OwnEnrolment own(String state) {
        return new OwnEnrolment(
                ENROLMENT,
                state,
                SLUG,
                Samples.text("Förebyggande arbete", "Preventive work"),
                LocalDate.parse("2027-01-20"),
                LocalDate.parse("2028-05-31"),
                8000,
                "Ekstads kommun",
                true,
                "299900-1122",
                "Ada Nilsson",
                "ada.nilsson@ekstad.example",
                decision(state),
                state.equals("completion") ? "Vilken nämnd?" : null,
                null,
                state.equals("declined") ? "Nätverket är fullt." : null,
                new InvoiceAddress(null, null),
                participants(),
                state.equals("awaiting-proof")
                        ? List.of()
                        : List.of(new OwnEnrolment.Step(THEN, "contacted"), new OwnEnrolment.Step(THEN, "received")),
                2);
    }

    private static List<Participant> participants() {
        return List.of(new Participant(PARTICIPANT, PERSON, "Per Ek", "per.ek@ekstad.example", THEN, null));
    }

    private static EnrolmentRow row(String state, boolean confirmed) {
        return new EnrolmentRow(
                ENROLMENT, state, "Ekstads kommun", confirmed, "Ada Nilsson", null, decision(state), 1, THEN);
    }

    static Enrolment enrolment(String state) {
        return new Enrolment(
                ENROLMENT,
                SLUG,
                state,
                null,
                "Ekstads kommun",
                null,
                new Enrolment.Contact(CONTACT, "Ada Nilsson", "ada.nilsson@ekstad.example", "strateg", null),
                "Vi ser fram emot arbetet.",
                THEN,
                decision(state),
                null,
                null,
                null,
                new InvoiceAddress(null, null),
                null,
                List.of(new Enrolment.Named(Samples.HOST, "Mia Alm")),
                participants(),
                List.of(
                        new Enrolment.Line(THEN, "Mia Alm", "note", "Ring på tisdag"),
                        new Enrolment.Line(THEN, null, "received", null)),
                THEN,
                2);
    }
}
