package se.samling.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samling.platform.testing.KafkaProbe;

/** Several events moved in one act: one mail a person that names all of theirs, and one calendar entry a mail. */
@NotificationTest
class ChangeoverMailIT {

    private static final LocalDateTime START = LocalDateTime.of(2027, 3, 26, 9, 0);

    @Autowired
    PostOffice post;

    @Autowired
    Log log;

    private final Others others = new Others();
    private final UUID act = UUID.randomUUID();
    private UUID first;
    private UUID second;

    @BeforeEach
    void twoEvents() {
        others.network();
        first = others.event(START);
        second = others.event(START);
    }

    @Test
    void onePersonGetsOneMailAboutAllAndAnEntryEachAndWhoIsAtOneGetsOneMailInAll() {
        String both = address();
        String one = address();
        String queuing = address();
        UUID ofBoth = others.participant(both, "sv");
        UUID ofOne = others.participant(one, "sv");
        UUID ofQueue = others.participant(queuing, "sv");
        others.confirmed(first, ofBoth);
        others.confirmed(second, ofBoth);
        others.confirmed(second, ofOne);
        others.confirmed(first, ofQueue);
        others.registration("RegistrationWaiting", UUID.randomUUID(), second, ofQueue, "waiting", "\"position\":1");
        post.await(both, 2);
        post.await(one, 1);
        post.await(queuing, 2);

        others.changeover(act, START, first, second).forEach(Runnable::run);

        log.await(
                ofBoth,
                "registration-confirmed sent",
                "registration-confirmed sent",
                "events-moved sent",
                "event-entry sent",
                "event-entry sent");
        var mails = post.to(both).stream().skip(2).toList();
        var notice = mails.stream()
                .filter(mail -> mail.subject().contains("Dina träffar hålls digitalt"))
                .findFirst()
                .orElseThrow();
        assertThat(notice.calendar()).isEmpty();
        assertThat(notice.words()).contains("> Vi ses på skärmen i vår.", "/min-anmalan/");
        var entries = mails.stream()
                .filter(mail -> mail.subject().contains("Uppdaterad kalenderbokning"))
                .map(mail -> mail.calendar().orElseThrow().getEvents())
                .toList();
        assertThat(entries)
                .hasSize(2)
                .allSatisfy(events -> assertThat(events)
                        .singleElement()
                        .satisfies(entry ->
                                assertThat(entry.getSequence().getValue()).isGreaterThan(0)));
        assertThat(entries.stream().map(events -> events.getFirst().getUid().getValue()))
                .containsExactlyInAnyOrder("event-" + first + "@samling", "event-" + second + "@samling");

        log.await(ofOne, "registration-confirmed sent", "events-moved sent");
        var alone = post.awaitLast(one, 2);
        assertThat(alone.subject()).contains("Demokrati i skolan hålls digitalt");
        assertThat(alone.calendar().orElseThrow().getEvents()).hasSize(1);

        log.await(
                ofQueue,
                "registration-confirmed sent",
                "registration-waiting sent",
                "events-moved sent",
                "event-entry sent",
                "event-entry skipped nothing-in-calendar");
    }

    @Test
    void aRegistrationHeardOfAfterTheOneMailIsToldByItself() {
        String address = address();
        UUID participant = others.participant(address, "sv");
        String late = KafkaProbe.envelope(
                UUID.randomUUID(), "RegistrationConfirmed", 1, """
                {"registrationId":"%s","eventId":"%s","participantId":"%s","state":"confirmed","mode":"on-site","linkGeneration":0}
                """.formatted(UUID.randomUUID(), first, participant));
        others.confirmed(second, participant);
        post.await(address, 1);
        others.changeover(act, START, first, second).forEach(Runnable::run);
        log.await(participant, "registration-confirmed sent", "events-moved sent");

        KafkaProbe.publish("samling.registrations.v1", UUID.randomUUID(), late);

        log.await(
                participant,
                "registration-confirmed sent",
                "events-moved sent",
                "registration-confirmed sent",
                "event-moved sent");
    }

    @Test
    void theOneMailWaitsUntilAllOfTheActHaveBeenHeardOfAndIsSentOnceHoweverOftenTheyAre() {
        String address = address();
        UUID participant = others.participant(address, "sv");
        others.confirmed(first, participant);
        others.confirmed(second, participant);
        post.await(address, 2);
        var told = others.changeover(act, START, first, second);

        told.getFirst().run();
        log.await(
                participant,
                "registration-confirmed sent",
                "registration-confirmed sent",
                "events-moved queued not-yet-known");
        told.getLast().run();
        var again = others.changeover(act, START, first, second);
        again.forEach(Runnable::run);

        Awaitility.await("the act, told once")
                .atMost(Duration.ofSeconds(20))
                .until(() -> post.to(address).stream()
                                .filter(mail -> mail.subject().contains("Uppdaterad"))
                                .count()
                        >= 2);
        assertThat(post.to(address).stream().filter(mail -> mail.subject().contains("Dina träffar hålls")))
                .hasSize(1);
    }

    @Test
    void datesOfASeriesMovedAsOneAreOneMailThatSaysWhatEachWas() {
        String address = address();
        UUID participant = others.participant(address, "sv");
        others.confirmed(first, participant);
        others.confirmed(second, participant);
        post.await(address, 2);

        others.movedAsOne(act, START, START.plusDays(1).plusHours(1), first, second)
                .forEach(Runnable::run);

        log.await(
                participant,
                "registration-confirmed sent",
                "registration-confirmed sent",
                "events-moved sent",
                "event-entry sent",
                "event-entry sent");
        var notice = post.to(address).stream()
                .filter(mail -> mail.subject().contains("Dina träffar har fått nya tider"))
                .findFirst()
                .orElseThrow();
        assertThat(notice.words()).contains("Förut: ", "Svara för varje träff om den nya tiden passar");
    }

    private static String address() {
        return UUID.randomUUID() + "@kultur.example";
    }
}
