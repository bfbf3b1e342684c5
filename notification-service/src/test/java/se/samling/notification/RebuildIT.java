package se.samling.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samling.platform.inbox.ReadModelRebuild;
import se.samling.platform.testing.KafkaProbe;

/** One mail, also after redeliveries and when everything is read again from the start. */
@NotificationTest
class RebuildIT {

    private static final List<String> TOPICS = List.of("samling.people.v1", "samling.registrations.v1");

    @Autowired
    PostOffice post;

    @Autowired
    ReadModelRebuild rebuild;

    @Autowired
    Log log;

    private final Others others = new Others();

    @Test
    void theSameMessageTwiceIsOneMail() {
        others.network();
        UUID event = others.event(LocalDateTime.of(2027, 5, 4, 9, 0));
        String address = UUID.randomUUID() + "@kultur.example";
        UUID participant = others.participant(address, "sv");
        UUID registration = UUID.randomUUID();
        String message = KafkaProbe.envelope(
                UUID.randomUUID(), "RegistrationConfirmed", 1, """
                {"registrationId":"%s","eventId":"%s","participantId":"%s","state":"confirmed","mode":"on-site","linkGeneration":0}
                """.formatted(registration, event, participant));

        KafkaProbe.publish("samling.registrations.v1", registration, message);
        KafkaProbe.publish("samling.registrations.v1", registration, message);
        others.registration("RegistrationWaiting", registration, event, participant, "waiting", "\"position\":1");

        post.await(address, 1);
        Awaitility.await("the word that came last")
                .atMost(Duration.ofSeconds(20))
                .until(() -> log.of(participant).contains("registration-waiting sent"));
        assertThat(log.of(participant))
                .filteredOn(line -> line.startsWith("registration-confirmed"))
                .hasSize(1);
        assertThat(post.to(address)).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void readModelsAreFilledAgainWithoutASecondMail() {
        others.network();
        UUID event = others.event(LocalDateTime.of(2027, 5, 4, 9, 0));
        String address = UUID.randomUUID() + "@kultur.example";
        UUID member = others.member(address, "sv");
        others.invite("InvitationIssued", event, member);
        post.await(address, 2);
        UUID participant = others.participant(address, "sv");
        UUID registration = others.confirmed(event, participant);
        post.await(address, 3);
        log.await(member, "welcome sent", "invitation sent");
        List<String> before = log.of(member);

        TOPICS.forEach(rebuild::from);

        log.awaitKnown("person", member);
        log.awaitKnown("network", others.networkId);
        log.awaitKnown("event", event);
        log.awaitKnown("participant", participant);
        log.awaitKnown("registration", registration);
        UUID late = others.participant("sist-" + address, "sv");
        others.confirmed(event, late);
        post.await("sist-" + address, 1);
        assertThat(log.of(member)).isEqualTo(before);
        log.await(participant, "registration-confirmed sent");
        assertThat(post.to(address)).hasSize(3);
    }
}
