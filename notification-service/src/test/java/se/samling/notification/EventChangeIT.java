package se.samling.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samling.platform.testing.KafkaProbe;

/** A move or a cancellation reaches everybody whom it concerns, once. */
@NotificationTest
class EventChangeIT {

    private static final LocalDateTime START = LocalDateTime.of(2027, 3, 26, 9, 0);
    private static final LocalDateTime AFTER_THE_CLOCKS_CHANGED = LocalDateTime.of(2027, 3, 30, 9, 0);

    @Autowired
    PostOffice post;

    @Autowired
    Log log;

    private final Others others = new Others();
    private UUID event;

    @BeforeEach
    void anEvent() {
        others.network();
        event = others.event(START);
    }

    @Test
    void aMoveAsksThoseRegisteredAndTellsThoseInvited() {
        String registered = address();
        String waiting = address();
        String invited = address();
        UUID member = others.member(invited, "sv");
        others.invite("InvitationIssued", event, member);
        others.confirmed(event, others.participant(registered, "sv"));
        others.registration(
                "RegistrationWaiting",
                UUID.randomUUID(),
                event,
                others.participant(waiting, "sv"),
                "waiting",
                "\"position\":1");
        var first = post.awaitLast(registered, 1)
                .calendar()
                .orElseThrow()
                .getEvents()
                .getFirst();
        post.await(waiting, 1);
        post.await(invited, 2);

        move("Salen var bokad.");

        Mail asked = post.awaitLast(registered, 2);
        assertThat(asked.html()).contains("Ny tid – gäller din anmälan?");
        assertThat(asked.words()).contains("Tidigare: fredag 26 mars 2027", "> Salen var bokad.", "/min-anmalan/");
        var entry = asked.calendar().orElseThrow().getEvents().getFirst();
        assertThat(entry.getUid().getValue()).isEqualTo(first.getUid().getValue());
        assertThat(entry.getSequence().getValue()).isEqualTo(first.getSequence().getValue() + 1);
        assertThat(first.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2027-03-26T08:00:00Z"));
        assertThat(entry.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2027-03-30T07:00:00Z"));
        assertThat(post.awaitLast(waiting, 2).words()).contains("Du står kvar på väntelistan");
        Mail told = post.awaitLast(invited, 3);
        assertThat(told.words()).contains("Inbjudan gäller den nya tiden", "/inbjudan/");
        assertThat(told.calendar().orElseThrow().getMethod().getValue()).isEqualTo("REQUEST");
    }

    @Test
    void aMoveToTheScreenIsToldOnceWithTheLinkWhicheverWordComesFirst() {
        for (boolean registrationFirst : new boolean[] {true, false}) {
            UUID meeting = others.event(START);
            String address = address();
            UUID participant = others.participant(address, "sv");
            UUID registration = others.confirmed(meeting, participant);
            var first = post.awaitLast(address, 1)
                    .calendar()
                    .orElseThrow()
                    .getEvents()
                    .getFirst();
            // written before the move itself, as event-service does
            String follows = KafkaProbe.envelope(UUID.randomUUID(), "RegistrationFollowed", 1_000_000, """
                    {"registrationId":"%s","eventId":"%s","participantId":"%s","state":"confirmed","mode":"digital","linkGeneration":0}
                    """.formatted(
                            registration, meeting, participant));
            if (registrationFirst) {
                KafkaProbe.publish("samling.registrations.v1", registration, follows);
            }
            others.event(meeting, "EventMoved", START, wire -> {
                wire.put("moved", true);
                wire.put("sequence", 1);
                wire.put("mode", "digital");
                wire.putNull("place");
                wire.put("digitalLink", "https://moten.example/1");
                wire.putObject("previous")
                        .put("startsAt", START.toString())
                        .put("endsAt", START.plusHours(3).toString())
                        .put("place", "Forum")
                        .put("mode", "on-site");
            });
            if (!registrationFirst) {
                KafkaProbe.publish("samling.registrations.v1", registration, follows);
            }

            Mail told = post.awaitLast(address, 2);
            assertThat(told.subject()).contains("hålls digitalt");
            assertThat(told.words())
                    .contains("Var: Digitalt", "Tidigare: Forum", "https://moten.example/1")
                    .contains("din anmälan följer med");
            var entry = told.calendar().orElseThrow().getEvents().getFirst();
            assertThat(entry.getUid().getValue()).isEqualTo(first.getUid().getValue());
            assertThat(entry.getSequence().getValue())
                    .isGreaterThan(first.getSequence().getValue());
            assertThat(entry.getDescription().getValue()).contains("https://moten.example/1");
            log.await(participant, "registration-confirmed sent", "event-moved sent");
        }
    }

    @Test
    void aRegistrationHeardOfAfterTheMoveIsAskedToo() {
        String address = address();
        UUID participant = others.participant(address, "sv");
        UUID registration = UUID.randomUUID();
        String early = KafkaProbe.envelope(
                UUID.randomUUID(), "RegistrationConfirmed", 1, """
                {"registrationId":"%s","eventId":"%s","participantId":"%s","state":"confirmed","mode":"on-site","linkGeneration":0}
                """.formatted(registration, event, participant));
        move("");
        Awaitility.await("the move")
                .atMost(Duration.ofSeconds(20))
                .until(() -> log.jdbc()
                        .sql("select exists (select from event where event_id = :id and moved_at is not null)")
                        .param("id", event)
                        .query(Boolean.class)
                        .single());

        KafkaProbe.publish("samling.registrations.v1", registration, early);

        log.await(participant, "registration-confirmed sent", "event-moved sent");
    }

    @Test
    void aCancellationReachesEveryCalendarAndStopsTheTimers() {
        String registered = address();
        String invited = address();
        String declined = address();
        UUID participant = others.participant(registered, "sv");
        UUID registration = others.confirmed(event, participant);
        UUID member = others.member(invited, "sv");
        UUID no = others.member(declined, "sv");
        others.invite("InvitationIssued", event, member);
        others.invite("InvitationIssued", event, no);
        post.await(registered, 1);
        post.await(invited, 2);
        post.await(declined, 2);
        others.invite("InvitationDeclined", event, no);

        others.registration(
                "RegistrationCancelled", registration, event, participant, "cancelled", "\"cancelledBy\":\"event\"");
        others.event(event, "EventCancelled", START, wire -> {
            wire.put("state", "cancelled");
            wire.put("sequence", 1);
            wire.put("cancellationReason", "Snöstorm.");
        });

        for (String address : new String[] {registered, invited, declined}) {
            Mail mail = post.awaitLast(address, address.equals(registered) ? 2 : 3);
            assertThat(mail.subject()).startsWith("Statens demokratinätverk: Inställt – Demokrati i skolan");
            assertThat(mail.words()).contains("> Snöstorm.");
            assertThat(mail.calendar().orElseThrow().getMethod().getValue()).isEqualTo("CANCEL");
        }
        log.await(participant, "registration-confirmed sent", "event-cancelled sent");
        assertThat(log.jdbc()
                        .sql("select distinct state from reminder where event_id = :id")
                        .param("id", event)
                        .query(String.class)
                        .list())
                .containsExactly("stopped");
    }

    private void move(String message) {
        others.event(event, "EventMoved", AFTER_THE_CLOCKS_CHANGED, wire -> {
            wire.put("moved", true);
            wire.put("sequence", 1);
            wire.put("message", message);
            wire.putObject("previous")
                    .put("startsAt", START.toString())
                    .put("endsAt", START.plusHours(3).toString())
                    .put("place", "Forum");
        });
    }

    private static String address() {
        return UUID.randomUUID() + "@kultur.example";
    }
}
