package se.samling.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samling.platform.link.SignedLinks;

/** Several dates at once: one invitation, one proof, one receipt; and one calendar entry a mail. */
@NotificationTest
class SeriesMailIT {

    private static final LocalDateTime START = LocalDateTime.of(2027, 3, 26, 10, 0);

    @Autowired
    PostOffice post;

    @Autowired
    SignedLinks links;

    private final Others others = new Others();
    private UUID series;
    private UUID first;
    private UUID second;

    @BeforeEach
    void aSeriesOfTwoDates() {
        others.network();
        series = others.series();
        first = date(START);
        second = date(START.plusWeeks(2));
    }

    @Test
    void onePersonGetsOneInvitationToAllDates() {
        var address = UUID.randomUUID() + "@kultur.example";
        UUID person = others.member(address, "sv");
        others.inviteWithSeries(first, person, series, first, second);
        others.inviteWithSeries(second, person, series, first, second);

        Mail mail = post.await(address, 2).stream()
                .filter(one -> !one.subject().contains("Välkommen"))
                .findFirst()
                .orElseThrow();

        assertThat(mail.subject()).contains("Inbjudan till Det demokratiska samtalet");
        assertThat(mail.words()).contains("fredag 26 mars 2027", "fredag 9 april 2027");
        assertThat(mail.calendar()).isEmpty();
        var token = mail.link("/serier/").replaceAll(".*inbjudan=", "");
        assertThat(links.verify("series-invitation", token).subject()).isEqualTo(series + ":" + person);
    }

    @Test
    void onePersonSavesAllTheDatesByOneMail() {
        var address = UUID.randomUUID() + "@kultur.example";
        UUID person = others.member(address, "sv");
        others.inviteWithSeries("SaveTheDateIssued", first, person, series, first, second);
        others.inviteWithSeries("SaveTheDateIssued", second, person, series, first, second);
        others.inviteWithSeries(first, person, series, first, second);

        var mails = post.await(address, 3);

        assertThat(mails).hasSize(3);
        var saved = mails.stream()
                .filter(mail -> mail.subject().contains("Boka in Det demokratiska samtalet"))
                .findFirst()
                .orElseThrow();
        assertThat(saved.words()).contains("fredag 26 mars 2027", "fredag 9 april 2027", "/serier/");
        assertThat(saved.calendar()).isEmpty();
    }

    @Test
    void oneFormHasOneProofAndOneReceiptAndEachPlaceItsOwnEntry() {
        var address = UUID.randomUUID() + "@kommun.example";
        UUID participant = others.participant(address, "sv");
        UUID booking = UUID.randomUUID();
        UUID place = UUID.randomUUID();
        UUID queue = UUID.randomUUID();
        registration("RegistrationRequested", place, first, participant, "awaiting-proof", booking, 1);
        registration("RegistrationRequested", queue, second, participant, "awaiting-proof", booking, 1);
        others.booking("BookingRequested", booking, series, participant, place, queue);

        Mail proof = post.awaitLast(address, 1);
        assertThat(proof.subject()).contains("Bekräfta din anmälan till Det demokratiska samtalet");
        var token = proof.link("/serier/bekrafta/").substring("/serier/bekrafta/".length());
        assertThat(links.verify("booking-proof", token).subject()).isEqualTo(booking.toString());

        registration("RegistrationConfirmed", place, first, participant, "confirmed", booking, 5);
        registration("RegistrationWaiting", queue, second, participant, "waiting", booking, 5);
        others.booking("BookingConfirmed", booking, series, participant, place, queue);

        post.awaitLast(address, 3);
        var mails = post.to(address);
        assertThat(mails).hasSize(3);
        var receipt = mails.stream()
                .filter(mail -> mail.subject().contains("Din anmälan till"))
                .findFirst()
                .orElseThrow();
        assertThat(receipt.words()).contains("Du har en plats.", "Du står på väntelistan.");
        assertThat(receipt.calendar()).isEmpty();
        var entry = mails.stream()
                .filter(mail -> mail.subject().contains("i kalendern"))
                .findFirst()
                .orElseThrow();
        assertThat(entry.calendar().orElseThrow().getEvents()).hasSize(1);
        assertThat(entry.words()).contains("5 personer");
    }

    private UUID date(LocalDateTime startsAt) {
        UUID id = UUID.randomUUID();
        others.event(id, "EventOpened", startsAt, event -> event.put("seriesId", series.toString()));
        return id;
    }

    private void registration(
            String type, UUID id, UUID event, UUID participant, String state, UUID booking, int people) {
        others.registration(
                type,
                id,
                event,
                participant,
                state,
                "\"people\":%d,\"waitingPeople\":%d,\"bookingId\":\"%s\""
                        .formatted(
                                state.equals("confirmed") ? people : 0,
                                state.equals("confirmed") ? 0 : people,
                                booking));
    }
}
