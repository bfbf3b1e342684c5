package se.samling.notification;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.component.VEvent;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samling.platform.link.Link;
import se.samling.platform.link.SignedLinks;
import se.samling.platform.link.SpokenId;

/** Every change of a registration has its mail, and only one. */
@NotificationTest
class RegistrationMailIT {

    private static final LocalDateTime START = LocalDateTime.of(2027, 3, 30, 9, 30);

    @Autowired
    PostOffice post;

    @Autowired
    SignedLinks links;

    @Autowired
    Log log;

    private final Others others = new Others();
    private UUID event;
    private UUID participant;
    private String address;

    @BeforeEach
    void anEventAndAParticipant() {
        others.network();
        event = others.event(START);
        address = UUID.randomUUID() + "@kultur.example";
        participant = others.participant(address, "sv");
    }

    @Test
    void aConfirmationSaysWhatWhenAndWhereAndCarriesTheEntry() {
        UUID registration = others.confirmed(event, participant);

        Mail mail = post.awaitLast(address, 1);

        assertThat(mail.subject())
                .isEqualTo("Statens demokratinätverk: Du är anmäld till Demokrati i skolan, 30 mars 2027");
        assertThat(mail.words()).contains("tisdag 30 mars 2027 kl. 09.30–12.30", "Forum, Storgatan 1, Stockholm");
        assertThat(mail.structure())
                .containsExactly(
                        "multipart/mixed",
                        "multipart/alternative",
                        "text/plain",
                        "multipart/related",
                        "text/html",
                        "image/png",
                        "text/calendar",
                        "text/calendar");
        VEvent entry = mail.calendar().orElseThrow().getEvents().getFirst();
        assertThat(mail.calendar().orElseThrow().getMethod().getValue()).isEqualTo("REQUEST");
        assertThat(entry.getUid().getValue()).isEqualTo("event-" + event + "@samling");
        assertThat(entry.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2027-03-30T07:30:00Z"));
        assertThat(entry.getAttendees()).singleElement().satisfies(attendee -> {
            assertThat(attendee.getEmail()).isEqualTo(address);
            assertThat(attendee.getParticipationStatus().getValue()).isEqualTo("ACCEPTED");
        });
        assertThat(entry.getOrganizer().getEmail()).startsWith("kalender+").endsWith("@post.example");
        assertThat(entry.getDescription().getValue()).startsWith("https://samling.example/min-anmalan/");
        Link own = links.verify("registration", mail.link("/min-anmalan/").substring("/min-anmalan/".length()));
        assertThat(own.subject()).isEqualTo(registration.toString());
        assertThat(mail.words()).contains("Kan du inte komma?").contains("/avboj");
    }

    @Test
    void theCodeForTheDoorIsSeenAndSaidAndBelongsToThisPlace() {
        event = UUID.randomUUID();
        others.event(event, "EventOpened", START, both -> both.put("mode", "hybrid"));
        UUID registration = others.confirmed(event, participant);

        Mail mail = post.awaitLast(address, 1);

        Link code = links.verify("ticket", mail.code());
        assertThat(code.subject()).isEqualTo(registration.toString());
        assertThat(code.expires())
                .as("as on the personal page, long enough for a move")
                .isEqualTo(Instant.parse("2028-05-03T10:30:00Z"));
        String words = SpokenId.of(registration);
        assertThat(mail.words()).contains("Din kod: " + words, "Visa koden vid entrén");
        assertThat(mail.html())
                .contains("src=\"cid:ticket@samling\"", "alt=\"QR-kod att visa vid entrén\"", "Din kod: " + words);

        others.registration(
                "RegistrationChanged",
                registration,
                event,
                participant,
                "confirmed",
                "\"people\":1,\"mode\":\"digital\"");
        Mail digital = post.awaitLast(address, 2);
        assertThat(digital.structure()).doesNotContain("image/png");
        assertThat(digital.words()).doesNotContain(words);
    }

    @Test
    void everyMailSaysWhoSentItWhereAnswersGoAndHowToEndIt() {
        others.confirmed(event, participant);

        Mail mail = post.awaitLast(address, 1);

        assertThat(mail.header("From")).contains("via Samling").contains("<samling@post.example>");
        assertThat(mail.header("Reply-To")).contains("<demokrati@forum.example>");
        assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(mail.header("List-Unsubscribe"))
                .startsWith("<https://samling.example/avregistrera/")
                .endsWith(">");
        assertThat(mail.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        UUID delivery = log.idOf(participant, "registration-confirmed");
        assertThat(mail.header("Message-ID")).isEqualTo("<" + delivery + "@post.example>");
        assertThat(mail.header("Return-Path")).isEqualTo("<bounces+" + delivery + "@post.example>");
    }

    @Test
    void anUnprovenAddressGetsAProofAndNoPlaceYet() {
        UUID registration = UUID.randomUUID();
        others.registration("RegistrationRequested", registration, event, participant, "awaiting-proof", "");

        Mail mail = post.awaitLast(address, 1);

        assertThat(mail.subject()).contains("Bekräfta din anmälan");
        assertThat(mail.calendar()).isEmpty();
        String token = mail.link("/anmalan/bekrafta/").substring("/anmalan/bekrafta/".length());
        assertThat(links.verify("registration-proof", token).subject()).isEqualTo(registration.toString());
    }

    @Test
    void whoIsRegisteredAndAsksAgainGetsTheMailAgain() {
        UUID registration = others.confirmed(event, participant);
        post.awaitLast(address, 1);
        others.registration("RegistrationRequested", registration, event, participant, "confirmed", "\"people\":1");
        Mail again = post.awaitLast(address, 2);
        assertThat(again.subject()).contains("Du är anmäld till");
        assertThat(again.words()).contains("/min-anmalan/");

        UUID booked = UUID.randomUUID();
        UUID queued = others.participant("i." + address, "sv");
        var booking = "\"waitingPeople\":1,\"bookingId\":\"" + UUID.randomUUID() + "\"";
        others.registration("RegistrationRequested", booked, event, queued, "waiting", booking);
        assertThat(post.awaitLast("i." + address, 1).subject()).contains("väntelistan");
    }

    @Test
    void anOfferSaysUntilWhenAndSilenceIsToldToo() {
        UUID registration = UUID.randomUUID();
        others.registration("RegistrationWaiting", registration, event, participant, "waiting", "\"position\":1");
        post.awaitLast(address, 1);

        others.registration(
                "RegistrationOffered",
                registration,
                event,
                participant,
                "waiting",
                "\"people\":1,\"offeredUntil\":\"2027-03-20T16:00:00Z\"");
        Mail offer = post.awaitLast(address, 2);
        assertThat(offer.subject()).contains("En plats är ledig", "20 mars");
        assertThat(offer.words()).contains("kl. 17.00", "/min-anmalan/", "/avboj");
        assertThat(offer.calendar()).as("nothing is settled").isEmpty();

        others.registration(
                "RegistrationCancelled",
                registration,
                event,
                participant,
                "cancelled",
                "\"cancelledBy\":\"offer-over\"");
        assertThat(post.awaitLast(address, 3).words()).contains("Du tog inte platsen", "du står inte kvar");
    }

    @Test
    void whoHasNotAnsweredAMoveIsAskedAgainAndToldWhatSilenceMeans() {
        UUID registration = others.confirmed(event, participant);
        post.awaitLast(address, 1);

        others.awaited(registration, event, participant, "2027-03-20T18:00:00", "cancel");

        Mail reminder = post.awaitLast(address, 2);
        assertThat(reminder.subject()).contains("Svara senast", "20 mars");
        assertThat(reminder.words()).contains("kl. 18.00", "går din plats vidare", "/min-anmalan/", "/avboj");
    }

    @Test
    void whatTheHostAnswersToARequestIsToldOnceAndAChangeThatHasItsOwnMailIsNot() {
        UUID registration = others.confirmed(event, participant);
        post.awaitLast(address, 1);

        others.changeRequest(registration, event, participant, "ChangeRequested", "mode", "waiting");
        others.changeRequest(registration, event, participant, "ChangeApproved", "mode", "approved");
        others.changeRequest(registration, event, participant, "ChangeDeclined", "mode", "declined");

        Mail declined = post.awaitLast(address, 2);
        assertThat(declined.subject()).contains("blev inte godkänd");
        assertThat(declined.words()).contains("gäller som förut", "/min-anmalan/", "/avboj");
        others.changeRequest(registration, event, participant, "ChangeApproved", "people", "approved");
        assertThat(post.awaitLast(address, 3).subject()).contains("är godkänd");
    }

    @Test
    void theWaitingListSaysThePlaceInItAndAPromotionBringsTheEntry() {
        UUID registration = UUID.randomUUID();
        others.registration("RegistrationWaiting", registration, event, participant, "waiting", "\"position\":3");
        assertThat(post.awaitLast(address, 1).words()).contains("plats 3 på väntelistan");
        assertThat(post.awaitLast(address, 1).calendar()).isEmpty();

        others.registration("RegistrationPromoted", registration, event, participant, "confirmed", "");

        assertThat(post.awaitLast(address, 2).subject()).contains("Du har fått en plats");
        assertThat(post.awaitLast(address, 2).calendar()).isPresent();
    }

    @Test
    void aNewNameIsNoNewsAndAnotherModeIs() {
        event = UUID.randomUUID();
        others.event(event, "EventOpened", START, both -> both.put("mode", "hybrid"));
        UUID registration = others.confirmed(event, participant);
        int first = sequence(post.awaitLast(address, 1));

        others.registration(
                "RegistrationChanged", registration, event, participant, "confirmed", "\"organisation\":\"Ny\"");
        others.registration(
                "RegistrationChanged", registration, event, participant, "confirmed", "\"mode\":\"digital\"");

        Mail changed = post.awaitLast(address, 2);
        assertThat(changed.subject()).contains("är ändrad");
        assertThat(sequence(changed)).isGreaterThan(first);
        log.await(participant, "registration-confirmed sent", "registration-confirmed sent");
    }

    @Test
    void aCancellationByTheOrganiserSaysWhyInTheirWords() {
        UUID registration = others.confirmed(event, participant);
        post.awaitLast(address, 1);

        others.registration(
                "RegistrationCancelled",
                registration,
                event,
                participant,
                "cancelled",
                "\"cancelledBy\":\"organiser\",\"reason\":\"Lokalen rymmer färre än vi trodde.\"");

        assertThat(post.awaitLast(address, 2).text())
                .contains("Arrangören har avbokat din anmälan")
                .contains("Arrangörens skäl")
                .contains("Lokalen rymmer färre än vi trodde.")
                .doesNotContain("Undrar du varför");
    }

    @Test
    void aCancellationTakesTheEntryOutOfTheCalendar() {
        UUID registration = others.confirmed(event, participant);
        int first = sequence(post.awaitLast(address, 1));

        others.registration(
                "RegistrationCancelled", registration, event, participant, "cancelled", "\"cancelledBy\":\"person\"");

        Mail mail = post.awaitLast(address, 2);
        assertThat(mail.subject()).contains("är avbokad");
        assertThat(mail.calendar().orElseThrow().getMethod().getValue()).isEqualTo("CANCEL");
        assertThat(mail.calendar()
                        .orElseThrow()
                        .getEvents()
                        .getFirst()
                        .getStatus()
                        .getValue())
                .isEqualTo("CANCELLED");
        assertThat(mail.calendar()
                        .orElseThrow()
                        .getEvents()
                        .getFirst()
                        .getSummary()
                        .getValue())
                .isEqualTo("Inställt: Demokrati i skolan");
        assertThat(sequence(mail)).isGreaterThan(first);
    }

    @Test
    void aHandOverTellsBothAndMovesTheEntry() {
        UUID registration = others.confirmed(event, participant);
        post.await(address, 1);
        String colleague = UUID.randomUUID() + "@kultur.example";
        UUID newHolder = others.participant(colleague, "en");

        others.registration(
                "RegistrationHandedOver",
                registration,
                event,
                newHolder,
                "confirmed",
                "\"linkGeneration\":1,\"previousParticipantId\":\"" + participant + "\"");

        Mail before = post.awaitLast(address, 2);
        assertThat(before.subject()).contains("är lämnad vidare");
        assertThat(before.calendar().orElseThrow().getMethod().getValue()).isEqualTo("CANCEL");
        assertThat(before.words()).doesNotContain("/min-anmalan/");
        Mail now = post.awaitLast(colleague, 1);
        assertThat(now.subject())
                .isEqualTo("The democracy network: You have a place at Democracy in school, 30 March 2027");
        assertThat(now.calendar().orElseThrow().getMethod().getValue()).isEqualTo("REQUEST");
        String token = now.link("/min-anmalan/").substring("/min-anmalan/".length());
        assertThat(now.words()).contains("Kim Ek has handed over");
        assertThat(links.verify("registration", token).generation()).isEqualTo(1);
    }

    @Test
    void aMailWaitsForItsReader() {
        UUID late = UUID.randomUUID();
        UUID registration = UUID.randomUUID();
        others.registration("RegistrationConfirmed", registration, event, late, "confirmed", "");
        log.await(late, "registration-confirmed queued");

        String lateAddress = late + "@kultur.example";
        se.samling.platform.testing.KafkaProbe.publish(
                "samling.participants.v1", late, "ParticipantChanged", 1, """
                {"participantId":"%s","email":"%s","name":"Sen Ankomst","language":"sv"}""".formatted(late, lateAddress));

        assertThat(post.awaitLast(lateAddress, 1).words()).startsWith("Hej Sen Ankomst!");
    }

    @Test
    void onePersonWhoIsTwoReadersGetsOneMailOfAKind() {
        UUID twin = others.participant(address, "sv");
        UUID moved = event;
        others.confirmed(event, participant);
        others.confirmed(event, twin);
        post.await(address, 2);

        others.event(moved, "EventMoved", START.plusDays(1), wire -> {
            wire.put("moved", true);
            wire.put("sequence", 1);
        });

        assertThat(post.awaitLast(address, 3).subject()).contains("Ny tid");
        assertThat(List.of(log.of(participant).size(), log.of(twin).size())).containsExactlyInAnyOrder(2, 1);
    }

    private static int sequence(Mail mail) {
        return mail.calendar()
                .orElseThrow()
                .getEvents()
                .getFirst()
                .getSequence()
                .getValue();
    }
}
