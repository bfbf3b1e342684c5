package se.samling.gateway.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Page;
import se.samling.gateway.client.Text;
import se.samling.gateway.client.declaration.Contact;
import se.samling.gateway.client.declaration.Declaration;
import se.samling.gateway.client.declaration.DeclarationVersion;
import se.samling.gateway.client.declaration.LogLine;
import se.samling.gateway.client.declaration.Signatory;
import se.samling.gateway.client.declaration.Signature;
import se.samling.gateway.client.declaration.Signature.Witness;
import se.samling.gateway.client.declaration.SignatureProof;
import se.samling.gateway.client.declaration.Succession;
import se.samling.gateway.client.declaration.Wording;
import se.samling.gateway.client.docs.Attachment;
import se.samling.gateway.client.notification.ReportReminders;

/** A declaration with two versions, a signature that stands, one that was withdrawn and one to review. */
public final class DeclarationSamples {

    public static final UUID SIGNATURE = UUID.fromString("01920000-0000-7000-8000-000000000040");
    public static final UUID SIGNATORY = UUID.fromString("01920000-0000-7000-8000-000000000042");
    public static final UUID ACTIVITY = UUID.fromString("01920000-0000-7000-8000-000000000043");
    public static final UUID ATTACHMENT = UUID.fromString("01920000-0000-7000-8000-000000000044");
    public static final String HASH = "ab".repeat(32);
    private static final String API = "GET /api/declarations/stark-demokrati";
    private static final Instant PUBLISHED = Instant.parse("2026-10-01T08:00:00Z");

    private DeclarationSamples() {}

    public static void give() {
        Peers.MEMBERSHIP
                .answer("GET /api/declarations", List.of(declaration(null)))
                .answer(API, declaration(null))
                .answer(
                        API + "/versions",
                        List.of(
                                new DeclarationVersion.Line(1, "cd".repeat(32), PUBLISHED),
                                new DeclarationVersion.Line(2, HASH, PUBLISHED)))
                .answer(API + "/versions/1", version(1))
                .answer(API + "/versions/2", version(2))
                .answer(
                        API + "/signatures",
                        List.of(signature("signed", null), signature("withdrawn", "Nytt beslut i styrelsen")))
                .answer(API + "/log", List.of(line()))
                .answer(API + "/signatories", List.of(signatory()))
                .answer(
                        "GET /api/signatories/" + SIGNATORY,
                        new Signatory.Own(
                                signatory(),
                                "stark-demokrati",
                                new Text("Deklaration för en stark demokrati", null),
                                version(2).commitments()))
                .answer(
                        "GET /api/people/me/signatories",
                        List.of(new Signatory.Mine(
                                SIGNATORY,
                                "Länsstyrelsen i Norra Mälarbygden",
                                new Text("Deklaration för en stark demokrati", null),
                                null,
                                2025,
                                LocalDate.of(2026, 1, 31),
                                true)))
                .answer("GET /api/signatories/successions/asked", succession("asked"))
                .answer("GET /api/signatories/successions/accepted", succession("accepted"))
                .answer("GET /api/signatures/" + SIGNATURE, signature("in-review", null))
                .answer("GET /api/signatures/" + SIGNATURE + "/log", List.of(line()))
                .answer("GET /api/organisations", new Page<>(List.of(), null));
        Peers.NOTIFICATION.answer(
                "GET /api/reminders/reports",
                List.of(new ReportReminders(
                        SIGNATORY,
                        List.of(new ReportReminders.Sent(
                                2025, "Alva Lind", "alva@lansstyrelsen.example", "sent", PUBLISHED)),
                        new ReportReminders.Next(2026, Instant.parse("2027-01-01T07:00:00Z")))));
        Peers.DOCS.answer(
                "GET /api/dossiers/" + SIGNATURE + "/attachments",
                List.of(new Attachment(
                        ATTACHMENT,
                        SIGNATURE,
                        "underskrift.pdf",
                        "application/pdf",
                        120_000,
                        "not-scanned",
                        PUBLISHED)));
        for (var state : List.of("awaiting-proof", "in-review", "signed", "refused", "withdrawn")) {
            Peers.MEMBERSHIP.answer("GET /api/signatures/proofs/" + state, proof(state));
        }
    }

    /** {@code draft} is the body of the next version, null when nothing is being written. */
    public static Declaration declaration(@Nullable String draft) {
        var words = version(2).wording();
        return new Declaration(
                UUID.fromString("01920000-0000-7000-8000-000000000041"),
                "stark-demokrati",
                new Declaration.Owner(Samples.HOST, "Kommittén för demokrati"),
                words.title(),
                words.body(),
                words.aim(),
                words.commitments(),
                2,
                HASH,
                PUBLISHED,
                "open",
                LocalDate.of(2026, 10, 1),
                LocalDate.of(2027, 6, 30),
                "01-31",
                List.of(
                        new Contact("Kim Ek", "samordnare", "demokrati@kommitten.example", "08-123 45"),
                        new Contact(null, null, "info@kommitten.example", null)),
                new Declaration.Ceremony(
                        "stockholm-utbildning", new Text("Ceremoni", null), LocalDateTime.of(2027, 3, 19, 10, 0)),
                1,
                draft == null
                        ? null
                        : new Wording(words.title(), new Text(draft, null), words.aim(), words.commitments()),
                true,
                7);
    }

    public static Signatory signatory() {
        return new Signatory(
                SIGNATORY,
                "Länsstyrelsen i Norra Mälarbygden",
                "county-administrative-board",
                LocalDate.of(2024, 10, 5),
                null,
                2,
                List.of(new Signatory.Activity(
                        ACTIVITY,
                        "Stå värd för Demokratistugan",
                        "Fem dagar i juni.",
                        List.of(1),
                        "ongoing",
                        LocalDate.of(2027, 6, 9),
                        LocalDate.of(2027, 6, 13),
                        List.of(new Signatory.Partner(null, "Bokhandeln Bladet", null)),
                        List.of(
                                new Signatory.Link(
                                        "event",
                                        "demokratistugan",
                                        new Text("Demokratistugan", null),
                                        "open",
                                        LocalDateTime.of(2027, 6, 9, 9, 0),
                                        false),
                                new Signatory.Link("course", null, null, null, null, true)),
                        3)),
                List.of(report(2026, "draft", false), report(2025, "none", true), report(2024, "submitted", false)),
                new Signatory.Contact(
                        "Alva Lind",
                        "alva@lansstyrelsen.example",
                        new Signatory.Asked("Bo Ny", "bo@lansstyrelsen.example", PUBLISHED)));
    }

    private static Signatory.Report report(int year, String state, boolean overdue) {
        return new Signatory.Report(
                year,
                state,
                LocalDate.of(year + 1, 1, 31),
                overdue,
                "Ett bra år.",
                List.of(new Signatory.Answer(1, "Vi har mött invånarna.")),
                List.of(),
                state.equals("submitted") ? PUBLISHED : null,
                state.equals("submitted") ? "Alva Lind" : null);
    }

    private static DeclarationVersion version(int number) {
        return new DeclarationVersion(
                "stark-demokrati",
                number,
                new Text("Deklaration för en stark demokrati", "Declaration for a strong democracy"),
                new Text("Vi vill värna demokratin.\n\nDet gör vi tillsammans.", null),
                new Text("Alla ska kunna delta.", null),
                List.of(new Text("Befästa demokratin.", null), new Text("Värna rättsstaten.", null)),
                HASH,
                "Samling deklaration, form 1\n",
                PUBLISHED);
    }

    public static Signature signature(String state, @Nullable String withdrawal) {
        return new Signature(
                SIGNATURE,
                state,
                state.equals("in-review") ? null : Samples.HOST,
                "Länsstyrelsen i Norra Mälarbygden",
                "county-administrative-board",
                1,
                "cd".repeat(32),
                "paper",
                "Alva Lind",
                "landshövding",
                "head",
                state.equals("in-review") ? null : LocalDate.of(2026, 10, 5),
                List.of(new Witness("Per Ek", "ordförande"), new Witness(null, "biskop")),
                withdrawal == null ? null : LocalDate.of(2026, 11, 1),
                withdrawal,
                new Signature.Desk(
                        "dnr 12/2026",
                        null,
                        "alva@lansstyrelsen.example",
                        "Kim Koordinator",
                        state.equals("in-review") ? "unknown-organisation" : null,
                        null,
                        null,
                        null,
                        null,
                        PUBLISHED));
    }

    private static Succession succession(String state) {
        return new Succession(
                state,
                "stark-demokrati",
                new Text("Deklaration för en stark demokrati", null),
                "Länsstyrelsen i Norra Mälarbygden",
                "Bo Ny",
                "bo@lansstyrelsen.example");
    }

    private static SignatureProof proof(String state) {
        return new SignatureProof(
                state,
                "stark-demokrati",
                new Text("Deklaration för en stark demokrati", null),
                2,
                HASH,
                "Länsstyrelsen i Norra Mälarbygden",
                "Alva Lind",
                "landshövding",
                "delegation",
                "§ 4",
                LocalDate.of(2026, 9, 1),
                "alva@lansstyrelsen.example",
                state.equals("signed") ? LocalDate.of(2026, 10, 5) : null,
                state.equals("in-review") ? "other-domain" : null,
                state.equals("refused") ? "Vi fann ingen delegation." : null);
    }

    private static LogLine line() {
        return new LogLine(PUBLISHED, "Kim Koordinator", "paper-recorded", "Länsstyrelsen", SIGNATURE);
    }

    /** The form of somebody who signs. */
    public static Map<String, String> signing() {
        return Map.of(
                "organisation", "Länsstyrelsen i Norra Mälarbygden",
                "representative", "Alva Lind",
                "title", "Landshövding",
                "authority", "head",
                "email", "alva@lansstyrelsen.example",
                "confirmed", "true");
    }
}
