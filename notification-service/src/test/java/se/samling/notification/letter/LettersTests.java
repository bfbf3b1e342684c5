package se.samling.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.samling.notification.broadcast.LiveRoom;
import se.samling.notification.declaration.Declaration;
import se.samling.notification.event.Earlier;
import se.samling.notification.event.Event;
import se.samling.notification.event.EventNetwork;
import se.samling.notification.event.Host;
import se.samling.notification.event.Place;
import se.samling.notification.event.ProgrammeItem;
import se.samling.notification.language.Language;
import se.samling.notification.language.Text;
import se.samling.notification.network.Network;
import se.samling.notification.people.Reader;
import se.samling.notification.people.ReaderId;
import se.samling.notification.registration.Registration;
import se.samling.notification.series.Series;
import se.samling.platform.link.SignedLinks;
import se.samling.platform.testing.Contracts;

class LettersTests {

    private static final UUID ID = UUID.fromString("018f0000-0000-7000-8000-000000000001");
    private static final LocalDateTime START = LocalDateTime.of(2027, 3, 30, 9, 30);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T10:00:00Z"), ZoneOffset.UTC);

    private final Words words = new Words();
    private final Map<UUID, LiveRoom> rooms = new HashMap<>();
    private final LetterAddresses addresses =
            new PublicAddresses("https://samling.example/", new SignedLinks(new byte[32], CLOCK), CLOCK);
    private final EventFacts facts = new EventFacts(words, addresses, id -> Optional.ofNullable(rooms.get(id)));
    private final Letters letters = new Letters(
            new NetworkLetters(words, addresses),
            new EnrolmentLetters(words, addresses),
            new CohortWorkLetters(words, addresses),
            new EventLetters(words, addresses, facts),
            new RegistrationLetters(words, addresses, facts, CLOCK),
            new SignatureLetters(words, addresses),
            new SeriesLetters(words, addresses, facts),
            new SessionLetters(words, addresses),
            new MailingLetters(words, addresses, facts),
            new ChangeoverLetters(words, addresses, facts),
            new CourseLetters(words, addresses),
            new FaultLetters(words, addresses),
            new OrganisationLetters(words, addresses));
    private final LetterPages pages = new LetterPages();

    static Stream<Arguments> everyLetter() {
        return Stream.of(Purpose.values())
                .flatMap(purpose -> Stream.of(Language.values())
                        .flatMap(language -> Stream.of("confirmed", "waiting", "none")
                                .flatMap(state -> Stream.of("open", "announced")
                                        .map(event -> Arguments.of(purpose, language, state, event)))));
    }

    @ParameterizedTest
    @MethodSource("everyLetter")
    void everyLetterIsWrittenInBothLanguagesInEveryState(
            Purpose purpose, Language language, String state, String eventState) {
        Registration registration = "none".equals(state) && !needsRegistration(purpose) ? null : registration(state);

        Letter letter = letters.write(occasion(purpose, language, registration, event(eventState, null), Map.of()));
        String text = pages.text(letter);
        String html = pages.html(letter);

        assertThat(letter.subject())
                .contains(language == Language.SV ? "Statens demokratinätverk" : "The democracy network");
        assertThat(text)
                .contains(letter.button().address(), letter.unsubscribe().address())
                .doesNotContain("{", "??");
        assertThat(html)
                .contains(letter.button().address(), letter.unsubscribe().address(), "lang=\"" + language.code() + "\"")
                .doesNotContain("??", " th:");
        assertThat(text.lines())
                .allSatisfy(line -> assertThat(line.contains("://") || line.length() <= 76)
                        .as(line)
                        .isTrue());
    }

    @Test
    void aHostsWordsAreTextAndTakeNothingAway() {
        var ours = letters.write(occasion(
                Purpose.REGISTRATION_CONFIRMED, Language.SV, registration("confirmed"), event("open", null), Map.of()));
        var letter = ours.with(new HostWords("<b>Hej</b>", "Ta med penna.", "Vi ses!", "Forum"));

        assertThat(pages.html(letter))
                .contains("&lt;b&gt;Hej&lt;/b&gt;", ours.button().address(), ours.closing())
                .doesNotContain("<b>");
        assertThat(pages.text(letter))
                .containsSubsequence(
                        "<b>Hej</b>",
                        ours.button().address(),
                        "Ta med penna.",
                        "Vi ses!",
                        ours.closing(),
                        "Forum",
                        "--\n");
        assertThat(pages.text(letter).lines().toList())
                .containsAll(pages.text(ours).lines().toList());
    }

    @Test
    void bothLanguagesHaveTheSameWords() {
        assertThat(bundle("sv").keySet()).isEqualTo(bundle("en").keySet());
        assertThat(bundle("sv").values())
                .allSatisfy(value -> assertThat(value.toString()).isNotBlank());
    }

    @Test
    void everyPurposeIsListedForThePagesThatNameIt() throws IOException {
        assertThat(Contracts.example("mails/purposes.txt").lines())
                .containsExactlyElementsOf(
                        Stream.of(Purpose.values()).map(Purpose::code).toList());
    }

    @Test
    void everyMailAboutComingOffersAWayToSayNo() {
        for (Purpose purpose : Purpose.values()) {
            boolean about = switch (purpose) {
                case SAVE_THE_DATE,
                        INVITATION,
                        REGISTRATION_PROOF,
                        REGISTRATION_CONFIRMED,
                        REGISTRATION_WAITING,
                        REGISTRATION_PROMOTED,
                        PROGRAMME_PUBLISHED,
                        EVENT_MOVED,
                        RECONFIRMATION_REMINDER,
                        CHANGE_ANSWERED,
                        REGISTRATION_OFFERED,
                        EVENT_ENTRY,
                        MAILING_UNANSWERED,
                        REMINDER_7_DAYS,
                        REMINDER_1_DAY,
                        REMINDER_1_HOUR -> true;
                default -> false;
            };

            Letter letter = letters.write(
                    occasion(purpose, Language.SV, registration("confirmed"), event("open", null), Map.of()));

            assertThat(letter.decline() != null).as(purpose.code()).isEqualTo(about);
            if (letter.decline() != null) {
                assertThat(letter.decline().address()).endsWith("/avboj");
            }
        }
    }

    @Test
    void aSubjectSaysNetworkMatterAndDate() {
        assertThat(letters.write(occasion(Purpose.INVITATION, Language.SV, null, event("open", null), Map.of()))
                        .subject())
                .isEqualTo("Statens demokratinätverk: Inbjudan till Demokrati i skolan, 30 mars 2027");
    }

    @Test
    void thePlaceAloneMayMove() {
        var before = new Earlier(START, START.plusHours(3), new Place("Gamla salen", null), "hybrid");
        var moved =
                occasion(Purpose.EVENT_MOVED, Language.SV, registration("confirmed"), event("open", before), Map.of());

        Letter letter = letters.write(moved);

        assertThat(letter.subject()).contains("Ny plats för Demokrati i skolan");
        assertThat(pages.text(letter)).contains("Tidigare: Gamla salen", "Tiden är densamma");
    }

    @Test
    void theModeAloneMayChange() {
        var before = new Earlier(START, START.plusHours(3), null, "digital");
        var moved =
                occasion(Purpose.EVENT_MOVED, Language.EN, registration("waiting"), event("open", before), Map.of());

        Letter letter = letters.write(moved);

        assertThat(letter.subject()).contains("Democracy in school will be held both on site and online");
        assertThat(pages.text(letter)).contains("Before: Online", "still on the waiting list");
    }

    @Test
    void whoWaitsIsToldWhetherTheEventIsFullOrTheirOrganisation() {
        for (var position : new Integer[] {4, null}) {
            assertThat(waits(position, false)).contains("Träffen är full").doesNotContain("organisation");
            assertThat(waits(position, true))
                    .contains("Din organisation har redan alla platser som den kan få")
                    .doesNotContain("Träffen är full");
        }
        assertThat(waits(4, true)).contains("på plats 4");
    }

    private String waits(@Nullable Integer position, boolean keptBack) {
        var waiting = new Registration(
                ID, 1, ID, ID, "waiting", "on-site", 0, 1, null, null, position, 0, null, null, keptBack, null);
        return pages.text(letters.write(
                occasion(Purpose.REGISTRATION_WAITING, Language.SV, waiting, event("open", null), Map.of())));
    }

    @Test
    void aColleagueIsCalledByNameWhereOneIsKnown() {
        for (var variant : List.of("named", "handed-over")) {
            var facts = Map.of("variant", variant, "colleague", "Disa Berg");
            assertThat(confirmed(facts)).contains("Disa Berg har ").doesNotContain("En kollega har");
            assertThat(confirmed(Map.of("variant", variant))).contains("En kollega har");
        }
    }

    private String confirmed(Map<String, String> facts) {
        return pages.text(letters.write(occasion(
                Purpose.REGISTRATION_CONFIRMED, Language.SV, registration("confirmed"), event("open", null), facts)));
    }

    @Test
    void whatIsUnansweredIsAskedForByNameWhileItCanBeAnswered() {
        var asked = new Registration(
                ID,
                1,
                ID,
                ID,
                "confirmed",
                "on-site",
                1,
                0,
                null,
                null,
                null,
                0,
                null,
                null,
                false,
                List.of(new Text("Ditt uppdrag", "Your assignment"), Text.of("Kommun")));
        for (var purpose : List.of(Purpose.REGISTRATION_CONFIRMED, Purpose.REMINDER_7_DAYS, Purpose.REMINDER_1_DAY)) {
            var letter = letters.write(occasion(purpose, Language.EN, asked, event("open", null), Map.of()));
            assertThat(pages.text(letter)).contains("needs your answers: Your assignment, Kommun.");
            assertThat(letter.button().address()).contains("/min-anmalan/").endsWith("/fragor");
            assertThat(letters.write(occasion(purpose, Language.EN, asked, event("closed", null), Map.of()))
                            .button()
                            .address())
                    .as("too late to answer")
                    .doesNotEndWith("/fragor");
        }
    }

    @Test
    void theWayInIsToldToThoseWithAPlaceOnLineOnly() {
        var digital = new Registration(
                ID, 1, ID, ID, "confirmed", "digital", 1, 0, null, null, null, 0, null, null, false, null);
        var link = "https://mote.example/abc";

        assertThat(pages.text(letters.write(
                        occasion(Purpose.REGISTRATION_CONFIRMED, Language.SV, digital, event("open", null), Map.of()))))
                .contains(link);
        assertThat(letters.write(occasion(Purpose.REMINDER_1_HOUR, Language.SV, digital, event("open", null), Map.of()))
                        .button()
                        .address())
                .isEqualTo(link);
        for (Purpose purpose :
                new Purpose[] {Purpose.INVITATION, Purpose.SAVE_THE_DATE, Purpose.REGISTRATION_CONFIRMED}) {
            assertThat(pages.text(letters.write(
                            occasion(purpose, Language.SV, registration("confirmed"), event("open", null), Map.of()))))
                    .doesNotContain(link);
        }
    }

    @Test
    void aLiveRoomsWayInIsThePersonalWatchLinkWhateverTheProvider() {
        rooms.put(ID, new LiveRoom(ID, 1, true, Instant.parse("2027-03-31T08:00:00Z")));
        var digital = new Registration(
                ID, 1, ID, ID, "confirmed", "digital", 1, 0, null, null, null, 0, null, null, false, null);
        var watch = addresses.broadcast(event("open", null), digital);
        assertThat(watch).startsWith("https://samling.example/sandning/");
        for (Purpose purpose : new Purpose[] {
            Purpose.REGISTRATION_CONFIRMED, Purpose.REMINDER_7_DAYS, Purpose.REMINDER_1_DAY, Purpose.REMINDER_1_HOUR
        }) {
            assertThat(pages.text(
                            letters.write(occasion(purpose, Language.SV, digital, event("open", null), Map.of()))))
                    .contains(watch)
                    .doesNotContain("https://mote.example/abc");
        }
        assertThat(pages.text(letters.write(
                        occasion(Purpose.THANK_YOU, Language.SV, digital, event("open", null), Map.of()))))
                .contains("Inspelning", watch, watch + "/utvardering");
        assertThat(pages.text(letters.write(occasion(
                        Purpose.REGISTRATION_CONFIRMED,
                        Language.SV,
                        registration("confirmed"),
                        event("open", null),
                        Map.of()))))
                .as("who comes on site gets no way in")
                .doesNotContain("/sandning/");
        rooms.clear();
    }

    @Test
    void thanksPromiseDocumentationToThoseWhoMayReadIt() {
        assertThat(thanks(event("open", null))).contains("nätverkets medlemmar");
        assertThat(thanks(event("open", null, List.of())))
                .contains("om arrangören öppnar den för alla")
                .doesNotContain("medlemmar");
    }

    private String thanks(Event event) {
        return pages.text(letters.write(
                        occasion(Purpose.THANK_YOU, Language.SV, registration("confirmed"), event, Map.of())))
                .replaceAll("\\s+", " ");
    }

    @Test
    void anOrganisersWordsStandTogetherBeforeTheButton() {
        var words = Map.of("subject", "Ta bussen", "words", "Hej!\n\nTa bussen i stället.\nDen går kl. 8.");
        for (var purpose : List.of(Purpose.MAILING, Purpose.MAILING_UNANSWERED, Purpose.MAILING_TEST)) {
            var letter = letters.write(
                    occasion(purpose, Language.SV, registration("confirmed"), event("open", null), words));
            for (var page : List.of(pages.text(letter), pages.html(letter))) {
                assertThat(page)
                        .contains("Hej!\n\nTa bussen i stället.\nDen går kl. 8.")
                        .containsSubsequence("Den går kl. 8.", letter.button().address());
            }
        }
    }

    @Test
    void ofSeveralDatesEachHasItsLink() {
        for (var purpose : List.of(Purpose.BOOKING_RECEIPT, Purpose.EVENTS_MOVED)) {
            var letter = letters.write(
                    occasion(purpose, Language.SV, registration("confirmed"), event("open", null), Map.of()));
            var own = addresses.registration(event("open", null), registration("confirmed"));
            assertThat(pages.html(letter)).contains("<a href=\"" + own + "\"").doesNotContain(">" + own);
            assertThat(pages.text(letter).lines().map(String::strip))
                    .contains("tisdag 30 mars 2027 kl. 09.30–12.30", "Du har en plats.", own);
        }
    }

    @Test
    void foreignWordsAreNotMarkup() {
        var hostile = Map.of("question", "<script>alert(1)</script>\nRad två");

        Letter letter =
                letters.write(occasion(Purpose.APPLICATION_QUESTION, Language.SV, null, event("open", null), hostile));

        assertThat(pages.html(letter)).doesNotContain("<script>").contains("&lt;script&gt;");
        assertThat(pages.text(letter)).contains("> <script>alert(1)</script>\n> Rad två");
    }

    private static boolean isFromAForm(Purpose purpose) {
        return purpose == Purpose.COURSE_QUESTION || purpose == Purpose.FAULT_REPORT;
    }

    private static boolean needsRegistration(Purpose purpose) {
        return purpose.reminder()
                || purpose.code().startsWith("registration-")
                || purpose == Purpose.SESSION_PLACE
                || purpose == Purpose.CALENDAR_DECLINED
                || purpose == Purpose.RECONFIRMATION_REMINDER
                || purpose == Purpose.CHANGE_ANSWERED
                || purpose == Purpose.PROGRAMME_PUBLISHED;
    }

    private static Occasion occasion(
            Purpose purpose,
            Language language,
            @Nullable Registration registration,
            Event event,
            Map<String, String> facts) {
        var reader = new Reader(ReaderId.person(ID), ID, "Kim Ek", "kim@kultur.example", language);
        var network = new Network(
                ID,
                1,
                "statens-demokratinatverk",
                new Text("Statens demokratinätverk", "The democracy network"),
                List.of(new Host(ID, "Forum")),
                "demokrati@forum.example",
                0,
                null);
        var known =
                new HashMap<>(Map.of("signatoryId", ID.toString(), "linkGeneration", "0", "contactId", ID.toString()));
        if (purpose.code().startsWith("report-")) {
            known.put("year", "2026");
        }
        if (aboutSession(purpose)) {
            known.putAll(
                    Map.of("slug", "stugan", "title", "Statens demokratinätverk", "titleEn", "The democracy network"));
        }
        if (isToBeAnswered(purpose)) {
            known.putAll(Map.of(
                    "answerBy",
                    "2026-11-20T23:59:00",
                    "silent",
                    "cancel",
                    "until",
                    "2026-11-20T22:59:00Z",
                    "state",
                    "declined"));
        }
        if (isFromAForm(purpose)) {
            known.put(
                    purpose == Purpose.FAULT_REPORT ? "page" : "course",
                    language == Language.SV ? "Statens demokratinätverk" : "The democracy network");
        }
        if (aboutWork(purpose)) {
            known.putAll(Map.of(
                    "enrolmentId", ID.toString(), "side", "contact", "dueOn", "2027-03-15", "title.sv", "Kartlägg"));
        }
        if (aboutHostsOwn(purpose)) {
            known.putAll(Map.of(
                    "generation", "1",
                    "by", "Kim Koordinator",
                    "webhookId", ID.toString(),
                    "url", "https://program.example/samling",
                    "since", "2026-11-20T22:59:00Z",
                    "answer", "500"));
        }
        known.putAll(facts);
        return new Occasion(
                purpose,
                ID,
                reader,
                purpose.aboutEvent() ? event : null,
                purpose.aboutEvent() || purpose.aboutSeveral() || aboutSignature(purpose) ? null : network,
                registration,
                aboutSignature(purpose) ? declaration() : null,
                purpose.aboutSeveral() ? several(purpose, event, registration) : null,
                "Forum",
                isToBeAnswered(purpose)
                                || aboutSignature(purpose)
                                || aboutSession(purpose)
                                || aboutWork(purpose)
                                || isFromAForm(purpose)
                                || aboutHostsOwn(purpose)
                        ? known
                        : facts);
    }

    private static boolean aboutHostsOwn(Purpose purpose) {
        return purpose == Purpose.SENDER_PROOF || purpose == Purpose.WEBHOOK_STOPPED;
    }

    private static boolean aboutWork(Purpose purpose) {
        return purpose == Purpose.ASSIGNMENT_REMINDER || purpose.code().startsWith("case-study-");
    }

    /** Asks something of the reader, or tells what became of what they asked. */
    private static boolean isToBeAnswered(Purpose purpose) {
        return purpose == Purpose.RECONFIRMATION_REMINDER
                || purpose == Purpose.CHANGE_ANSWERED
                || purpose == Purpose.REGISTRATION_OFFERED;
    }

    private static boolean aboutSession(Purpose purpose) {
        return purpose == Purpose.PARTNER_INVITED || purpose == Purpose.SESSION_PLACE;
    }

    private static boolean aboutSignature(Purpose purpose) {
        return Stream.of("signature-", "report-", "contact-").anyMatch(purpose.code()::startsWith);
    }

    private static Declaration declaration() {
        var title = new Text("Statens demokratinätverk", "The democracy network");
        return new Declaration(
                ID,
                1,
                "demokrati",
                ID,
                "Forum",
                "demokrati@forum.example",
                "01-31",
                List.of(new Declaration.Version(1, title, "ab".repeat(32), "Texten")));
    }

    private static Several several(Purpose purpose, Event event, @Nullable Registration registration) {
        var series = new Series(
                ID, 1, "det-demokratiska-samtalet", event.title(), event.ingress(), event.hosts(), event.networks());
        return new Several(
                purpose == Purpose.EVENTS_MOVED ? null : series,
                List.of(new Several.Date(event, registration), new Several.Date(event, registration)));
    }

    private static Registration registration(String state) {
        String known = "none".equals(state) ? "cancelled" : state;
        return new Registration(
                ID,
                1,
                ID,
                ID,
                known,
                "on-site",
                1,
                0,
                null,
                null,
                "waiting".equals(known) ? 2 : null,
                0,
                null,
                null,
                false,
                null);
    }

    private static Event event(String state, @Nullable Earlier previous) {
        var network = new Text("Statens demokratinätverk", "The democracy network");
        return event(state, previous, List.of(new EventNetwork(ID, "natverk", network)));
    }

    private static Event event(String state, @Nullable Earlier previous, List<EventNetwork> networks) {
        return new Event(
                ID,
                1,
                "demokrati-i-skolan",
                new Text("Demokrati i skolan", "Democracy in school"),
                Text.of("Vad fungerar?"),
                state,
                "hybrid",
                START,
                START.plusHours(3),
                "Europe/Stockholm",
                new Place("Forum", "Storgatan 1"),
                "https://mote.example/abc",
                List.of(new Host(ID, "Forum")),
                networks,
                null,
                Text.of("För statligt anställda"),
                "demokrati@forum.example",
                true,
                List.of(new ProgrammeItem(START, START.plusHours(1), Text.of("Samtal"), null)),
                START.minusDays(3),
                0,
                previous != null,
                previous,
                Text.of("Vi ses!"),
                null,
                Text.of("Snöstorm"));
    }

    private static Properties bundle(String language) {
        var properties = new Properties();
        try (var in = new InputStreamReader(
                LettersTests.class.getResourceAsStream("/mail/messages_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return properties;
    }
}
