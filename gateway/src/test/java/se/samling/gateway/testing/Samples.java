package se.samling.gateway.testing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Page;
import se.samling.gateway.client.Text;
import se.samling.gateway.client.docs.Collection;
import se.samling.gateway.client.docs.Document;
import se.samling.gateway.client.docs.DocumentHit;
import se.samling.gateway.client.event.AudienceRule;
import se.samling.gateway.client.event.BookingProof;
import se.samling.gateway.client.event.ChangeRequestClient;
import se.samling.gateway.client.event.Contributor;
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.client.event.EventHost;
import se.samling.gateway.client.event.EventNetwork;
import se.samling.gateway.client.event.EventSummary;
import se.samling.gateway.client.event.Invitation;
import se.samling.gateway.client.event.MyRegistration;
import se.samling.gateway.client.event.OwnGroup;
import se.samling.gateway.client.event.OwnRegistration;
import se.samling.gateway.client.event.Place;
import se.samling.gateway.client.event.Pool;
import se.samling.gateway.client.event.Portrait;
import se.samling.gateway.client.event.PreviousTime;
import se.samling.gateway.client.event.ProgrammeItem;
import se.samling.gateway.client.event.RegistrationProof;
import se.samling.gateway.client.event.SeriesContact;
import se.samling.gateway.client.event.SeriesDetail;
import se.samling.gateway.client.event.SeriesOutcomes;
import se.samling.gateway.client.event.SeriesSummary;
import se.samling.gateway.client.membership.Admission;
import se.samling.gateway.client.membership.ApplicationProof;
import se.samling.gateway.client.membership.Candidate;
import se.samling.gateway.client.membership.Host;
import se.samling.gateway.client.membership.Me;
import se.samling.gateway.client.membership.Membership;
import se.samling.gateway.client.membership.MyMembership;
import se.samling.gateway.client.membership.Network;
import se.samling.gateway.client.membership.RelatedLink;

/** Sample answers of the services, as their contract in {@code client} has them. */
public final class Samples {

    public static final UUID NETWORK = UUID.fromString("01920000-0000-7000-8000-000000000001");
    public static final UUID HOST = UUID.fromString("01920000-0000-7000-8000-000000000002");
    public static final UUID EVENT = UUID.fromString("01920000-0000-7000-8000-000000000003");
    public static final UUID SERIES = UUID.fromString("01920000-0000-7000-8000-000000000007");
    public static final UUID DOCUMENT = UUID.fromString("01920000-0000-7000-8000-000000000004");
    public static final UUID REGISTRATION = UUID.fromString("01920000-0000-7000-8000-000000000005");
    public static final UUID MEMBERSHIP = UUID.fromString("01920000-0000-7000-8000-000000000006");

    private Samples() {}

    public static Text text(String sv, @Nullable String en) {
        return new Text(sv, en);
    }

    public static Network network(@Nullable MyMembership mine) {
        return new Network(
                NETWORK,
                "statens-demokratinatverk",
                text("Statens demokratinätverk", "The state democracy network"),
                text(
                        "För dig som arbetar på statlig myndighet och vill stärka demokratin.",
                        "For people at state agencies who want to strengthen democracy."),
                text(
                        "Vi bjuder in till nätverksträffar som ger olika perspektiv på demokratistärkande arbete. Träffarna är en blandning av kompetensutveckling och erfarenhetsutbyte.",
                        "We invite you to meetings that give different perspectives on strengthening democracy."),
                List.of(
                        text(
                                "Vad innebär det att det allmänna ska verka för att demokratins idéer blir vägledande?",
                                null),
                        text(
                                "Hur ser ett demokratistärkande arbete ut på just din myndighet?",
                                "What could it look like at your agency?")),
                List.of(new Host(HOST, "Forum för samtal")),
                new Admission(
                        List.of("state-agency", "county-administrative-board", "court"),
                        text(
                                "Alla som arbetar på en statlig myndighet kan gå med.",
                                "Everybody who works at a state agency can join.")),
                0,
                "demokrati@forum.example",
                List.of(new RelatedLink(
                        text("Podden Demokrati pågår", "Podcast: Democracy in progress"),
                        text("Samtal om demokratins villkor.", null),
                        "https://podd.example/demokrati")),
                null,
                List.of(),
                null,
                mine,
                3);
    }

    public static MyMembership membership() {
        return new MyMembership(MEMBERSHIP, "active", Instant.parse("2026-03-02T09:00:00Z"));
    }

    public static EventSummary summary(String slug, String title, String start, String state, @Nullable String places) {
        var startsAt = LocalDateTime.parse(start);
        return new EventSummary(
                UUID.nameUUIDFromBytes(slug.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                slug,
                text(title, null),
                state,
                false,
                startsAt,
                startsAt.plusHours(3),
                "Europe/Stockholm",
                slug.contains("stockholm") ? "on-site" : "digital",
                slug.contains("stockholm") ? "Samlingssalen, Stockholm" : null,
                List.of(new EventHost(HOST, "Forum för samtal")),
                List.of(new EventNetwork(
                        NETWORK, "statens-demokratinatverk", text("Statens demokratinätverk", null), false)),
                slug.contains("stockholm") ? text("För nationella aktörer mot utbildningssektorn", null) : null,
                !"announced".equals(state),
                places,
                null,
                1);
    }

    public static Page<EventSummary> agenda() {
        var sister = new EventNetwork(
                UUID.fromString("01920000-0000-7000-8000-000000000009"),
                "myndighetsnatverket-mot-rasism",
                text("Myndighetsnätverket mot rasism", "The agencies’ network against racism"),
                false);
        var shared = summary(
                "gemensam-traff", "Gemensam träff om tillit och delaktighet", "2027-02-11T09:00:00", "announced", null);
        return new Page<>(
                List.of(
                        summary(
                                "stockholm-utbildning",
                                "Demokratifrämjande arbete mot utbildningssektorn",
                                "2026-12-09T09:30:00",
                                "open",
                                "few"),
                        summary(
                                "digital-varterm",
                                "Det allmännas uppdrag i praktiken",
                                "2026-12-17T09:00:00",
                                "open",
                                "open"),
                        new EventSummary(
                                shared.id(),
                                shared.slug(),
                                shared.title(),
                                shared.state(),
                                true,
                                shared.startsAt(),
                                shared.endsAt(),
                                shared.zone(),
                                "hybrid",
                                "Samlingssalen, Stockholm",
                                shared.hosts(),
                                List.of(shared.networks().getFirst(), sister),
                                null,
                                false,
                                null,
                                null,
                                1),
                        summary("digital-full", "Samtal som håller", "2027-03-18T09:00:00", "open", "full"),
                        summary(
                                "digital-installd",
                                "Medborgardialog i svåra frågor",
                                "2027-04-15T09:00:00",
                                "cancelled",
                                null)),
                null);
    }

    /** An open hybrid event with a programme. */
    public static EventDetail event(String state) {
        var startsAt = LocalDateTime.parse("2026-12-09T09:30:00");
        boolean published = !"announced".equals(state) && !"draft".equals(state);
        return new EventDetail(
                EVENT,
                "stockholm-utbildning",
                text("Demokratifrämjande arbete mot utbildningssektorn", "Strengthening democracy in education"),
                text(
                        "En förmiddag om hur vi arbetar tillsammans med skolor och lärosäten.",
                        "A morning about working with schools and universities."),
                text("Vi delar erfarenheter från tre myndigheter och prövar ett gemensamt arbetssätt.", null),
                state,
                false,
                startsAt,
                startsAt.plusMinutes(150),
                "Europe/Stockholm",
                "hybrid",
                new Place("Samlingssalen", "Storgatan 1, Stockholm", text("Hiss och hörslinga finns.", null)),
                text("Länken kommer i mejlet dagen före.", null),
                "https://sand.example/demokrati",
                List.of(new EventHost(HOST, "Forum för samtal")),
                List.of(new EventNetwork(
                        NETWORK,
                        "statens-demokratinatverk",
                        text("Statens demokratinätverk", "The state democracy network"),
                        false)),
                new AudienceRule(
                        "members",
                        List.of(),
                        text(
                                "För nationella aktörer som arbetar demokratifrämjande gentemot utbildningssektorn.",
                                null)),
                0,
                "demokrati@forum.example",
                published,
                published
                        ? List.of(
                                new ProgrammeItem(
                                        UUID.randomUUID(),
                                        startsAt,
                                        startsAt.plusMinutes(20),
                                        text("Välkommen", "Welcome"),
                                        null,
                                        null,
                                        List.of()),
                                new ProgrammeItem(
                                        UUID.randomUUID(),
                                        startsAt.plusMinutes(20),
                                        startsAt.plusMinutes(90),
                                        text("Tre myndigheter berättar", "Three agencies tell"),
                                        text("Vad fungerade, vad fungerade inte?", null),
                                        null,
                                        List.of(new Contributor(
                                                PreparingSamples.CONTRIBUTOR,
                                                "Alva Norén",
                                                "utredare",
                                                "Myndigheten för samtal",
                                                new Portrait(
                                                        "/api/contributors/" + PreparingSamples.CONTRIBUTOR
                                                                + "/picture/7",
                                                        text("Alva Norén ler mot kameran.", null))))))
                        : List.of(),
                published,
                List.of(),
                List.of(),
                List.of(new Pool("on-site", 40, null, null), new Pool("digital", null, null, null)),
                published ? "open" : null,
                "open".equals(state),
                LocalDateTime.parse("2026-12-04T23:59:59"),
                true,
                "cancelled".equals(state) ? "Föreläsaren har blivit sjuk." : null,
                null,
                null,
                SERIES,
                List.of(text("Vi håller alla träffar digitalt tills vidare.", null)),
                1,
                7);
    }

    public static EventDetail moved() {
        var event = event("open");
        return new EventDetail(
                event.id(),
                event.slug(),
                event.title(),
                event.ingress(),
                event.description(),
                event.state(),
                true,
                event.startsAt(),
                event.endsAt(),
                event.zone(),
                event.mode(),
                event.place(),
                event.digitalInfo(),
                event.digitalLink(),
                event.hosts(),
                event.networks(),
                event.audience(),
                event.feeKronor(),
                event.contactEmail(),
                event.programmePublished(),
                event.programme(),
                event.contributorsToCome(),
                event.heldBack(),
                event.sessions(),
                event.pools(),
                event.places(),
                event.registrationOpen(),
                event.deadline(),
                event.waitingList(),
                null,
                new PreviousTime(event.startsAt().minusDays(7), event.endsAt().minusDays(7), "Lilla salen", "on-site"),
                null,
                SERIES,
                List.of(),
                event.sequence() + 1,
                event.version() + 1);
    }

    public static SeriesDetail series() {
        var dates = List.of(
                summary("samtalet-1", "Det demokratiska samtalet", "2027-03-12T10:00:00", "open", "open"),
                summary("samtalet-2", "Det demokratiska samtalet", "2027-04-09T10:00:00", "open", "full"),
                summary("samtalet-3", "Det demokratiska samtalet", "2027-05-07T10:00:00", "cancelled", null));
        return new SeriesDetail(
                SERIES,
                "det-demokratiska-samtalet",
                text("Det demokratiska samtalet", "The democratic conversation"),
                text("Fyra webbinarier för ledande förtroendevalda.", null),
                text("Verktyg mot hot och hat.", null),
                text("Ledande förtroendevalda", null),
                List.of(new Contributor("Disa Berg", "nätsäkerhetsexpert", "Förbundet Samtal")),
                List.of(new SeriesContact("Lena Ek", "projektledare", "lena@forbundet.example", "08-000 00 00")),
                List.of(new SeriesContact("Anmälan", null, "anmalan@forbundet.example", null)),
                List.of(new EventHost(HOST, "Förbundet Samtal")),
                List.of(),
                dates,
                List.of(dates.get(0).id(), dates.get(1).id()),
                List.of("digital"),
                1,
                List.of(text("Vi håller alla träffar digitalt tills vidare.", null)),
                3);
    }

    public static SeriesSummary seriesSummary() {
        var series = series();
        return new SeriesSummary(
                SERIES,
                series.slug(),
                series.title(),
                series.ingress(),
                series.hosts(),
                series.networks(),
                3,
                LocalDateTime.parse("2027-03-12T10:00:00"),
                LocalDateTime.parse("2027-05-07T10:00:00"),
                3);
    }

    public static BookingProof booking(String state) {
        boolean proven = "proven".equals(state);
        var dates = series().dates();
        return new BookingProof(
                state,
                series().slug(),
                "Sam Sund",
                "sam@kommun.example",
                List.of(
                        new SeriesOutcomes.Date(
                                dates.get(0),
                                proven ? "confirmed" : "awaiting-proof",
                                null,
                                1,
                                proven ? "own-token" : null),
                        new SeriesOutcomes.Date(
                                dates.get(1),
                                proven ? "waiting" : "awaiting-proof",
                                proven ? 4 : null,
                                1,
                                proven ? "own-waiting" : null)));
    }

    public static OwnRegistration own(
            String state, String mode, @Nullable Integer position, boolean ask, EventDetail event) {
        return new OwnRegistration(
                REGISTRATION,
                state,
                mode,
                "Sam Sund",
                "sam@myndighet.example",
                "Myndigheten för samtal",
                "sv",
                position,
                "confirmed".equals(state) && "digital".equals(mode) ? "https://moten.example/rum/1" : null,
                ask,
                true,
                "confirmed".equals(state) ? 3 : 0,
                "confirmed".equals(state) ? 0 : 4,
                "waiting".equals(state),
                new OwnGroup(
                        "Ale kommun",
                        true,
                        4,
                        null,
                        List.of(new OwnGroup.Named(EVENT, "Nils Namn", "nils@ale.example")),
                        List.of()),
                null,
                4,
                List.of(new OwnRegistration.Sibling(series().dates().get(1), "waiting", "own-waiting")),
                event,
                Instant.parse("2026-11-20T08:00:00Z"));
    }

    /** After the deadline, when changes go by request. */
    public static OwnRegistration late(EventDetail event) {
        var own = own("confirmed", "digital", null, false, event);
        return new OwnRegistration(
                own.id(),
                own.state(),
                own.mode(),
                own.name(),
                own.email(),
                own.organisation(),
                own.language(),
                own.position(),
                own.digitalLink(),
                false,
                false,
                own.people(),
                own.waitingPeople(),
                own.keptBack(),
                own.group(),
                own.inGroupOf(),
                own.fromOrganisation(),
                own.siblings(),
                event,
                own.registeredAt());
    }

    /** What may be asked for, with what was asked before. */
    public static ChangeRequestClient.Asking asking(ChangeRequestClient.OwnRequest... requests) {
        return new ChangeRequestClient.Asking(
                true, List.of("mode", "person", "people", "cancellation"), 4, List.of(requests));
    }

    public static ChangeRequestClient.OwnRequest asked(String kind, String state) {
        boolean settled = !"waiting".equals(state);
        return new ChangeRequestClient.OwnRequest(
                REGISTRATION,
                kind,
                "mode".equals(kind) ? "on-site" : null,
                "people".equals(kind) ? 6 : null,
                null,
                null,
                "Jag fick förhinder",
                state,
                settled ? "Maten är beställd" : null,
                Instant.parse("2026-11-20T08:00:00Z"),
                settled ? Instant.parse("2026-11-20T09:00:00Z") : null);
    }

    public static Collection collection() {
        return new Collection(
                EVENT,
                "stockholm-utbildning",
                text("Demokratifrämjande arbete mot utbildningssektorn", null),
                LocalDateTime.parse("2026-12-09T09:30:00"),
                "members",
                List.of(document("file"), document("text")));
    }

    public static Document document(String kind) {
        boolean file = "file".equals(kind);
        return new Document(
                file ? DOCUMENT : UUID.fromString("01920000-0000-7000-8000-00000000000a"),
                EVENT,
                kind,
                file ? "Presentation: tre myndigheter berättar" : "Anteckningar från samtalen",
                file ? "presentation.pdf" : null,
                file ? "application/pdf" : null,
                file ? 1_840_000 : 2_100,
                file ? "not-scanned" : "clean",
                file ? null : "<h2>Det vi talade om</h2><p>Tillit byggs i vardagen.</p>",
                Instant.parse("2026-12-10T10:00:00Z"));
    }

    public static Page<DocumentHit> hits() {
        return new Page<>(
                List.of(new DocumentHit(
                        DOCUMENT,
                        "Presentation: tre myndigheter berättar",
                        "file",
                        "stockholm-utbildning",
                        text("Demokratifrämjande arbete mot utbildningssektorn", null),
                        "hur «tillit» byggs i mötet med skolan, och vad som river ned «tillit» igen",
                        Instant.parse("2026-12-10T10:00:00Z"))),
                null);
    }

    public static Invitation invitation(String state, EventDetail event) {
        return new Invitation(state, event, "Sam Sund", "sam@myndighet.example", "Myndigheten för samtal", null);
    }

    public static RegistrationProof proof(String state) {
        return new RegistrationProof(
                state,
                agenda().items().getFirst(),
                "Sam Sund",
                "sam@myndighet.example",
                "on-site",
                3,
                List.of("Nils Namn"),
                Instant.parse("2026-11-24T10:30:00Z"),
                "confirmed".equals(state) ? "own-token" : null);
    }

    public static ApplicationProof application(String state) {
        return new ApplicationProof(
                state,
                "statens-demokratinatverk",
                text("Statens demokratinätverk", "The state democracy network"),
                "Sam Sund",
                "sam@myndighet.example",
                "choose-organisation".equals(state)
                        ? List.of(
                                new Candidate(
                                        UUID.fromString("01920000-0000-7000-8000-0000000000b1"),
                                        "Myndigheten för samtal"),
                                new Candidate(
                                        UUID.fromString("01920000-0000-7000-8000-0000000000b2"), "Samtalsnämnden"))
                        : List.of(),
                "in-review".equals(state)
                        ? "Adressen hör till en privat e-posttjänst, så vi kan inte se var du arbetar."
                        : null);
    }

    public static Me me() {
        return new Me(
                UUID.fromString("01920000-0000-7000-8000-0000000000c1"),
                "Sam Sund",
                "sam@myndighet.example",
                "sv",
                "Myndigheten för samtal",
                List.of(new Membership(
                        MEMBERSHIP,
                        "statens-demokratinatverk",
                        text("Statens demokratinätverk", "The state democracy network"),
                        UUID.fromString("01920000-0000-7000-8000-0000000000c1"),
                        "Sam Sund",
                        "sam@myndighet.example",
                        "Myndigheten för samtal",
                        "active",
                        Instant.parse("2026-03-02T09:00:00Z"),
                        null)),
                List.of());
    }

    public static List<MyRegistration> mine() {
        var events = agenda().items();
        return List.of(
                new MyRegistration("confirmed", events.get(0), "own-token", null),
                new MyRegistration("waiting", events.get(3), "own-waiting", 3),
                new MyRegistration("invited", events.get(1), "invitation-token", null));
    }
}
