package se.samling.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Timers fire on the service's clock, and who hears from them is decided then. */
@NotificationTest
class TimersIT {

    private static final ZoneId HERE = ZoneId.of("Europe/Stockholm");

    @Autowired
    PostOffice post;

    @Autowired
    MovableClock clock;

    @Autowired
    Scheduler scheduler;

    @Autowired
    Log log;

    private final Others others = new Others();
    private final LocalDateTime start =
            LocalDateTime.ofInstant(Instant.now(), HERE).plusDays(9).truncatedTo(ChronoUnit.HOURS);
    private UUID event;

    @BeforeEach
    void anEvent() {
        others.network();
        event = others.event(start);
    }

    @AfterEach
    void theClockGoesRightAgain() {
        clock.reset();
        // It waits by the clock, which went back; without a nudge it would wait for days.
        scheduler.triggerCheckForDueExecutions();
    }

    @Test
    void remindersGoToWhoHasAPlaceWhenTheyFire() {
        String stays = address();
        String leaves = address();
        UUID participant = others.participant(leaves, "sv");
        UUID registration = others.confirmed(event, participant);
        UUID staying = others.participant(stays, "sv");
        others.confirmed(event, staying);
        post.await(stays, 1);
        post.await(leaves, 1);
        awaitTimer("7-days", "planned");

        clock.set(at(start.minusDays(7)).plusSeconds(1));
        assertThat(post.awaitLast(stays, 2).subject()).contains("Om en vecka – Demokrati i skolan");
        post.await(leaves, 2);
        others.registration(
                "RegistrationCancelled", registration, event, participant, "cancelled", "\"cancelledBy\":\"person\"");
        post.await(leaves, 3);

        clock.set(at(start.minusDays(1)).plusSeconds(1));
        assertThat(post.awaitLast(stays, 3).words()).contains("/min-anmalan/", "/avboj");
        clock.set(at(start).minus(Duration.ofHours(1)).plusSeconds(1));
        assertThat(post.awaitLast(stays, 4).subject()).contains("Om en timme");
        clock.set(at(start.plusHours(5)).plusSeconds(1));
        assertThat(post.awaitLast(stays, 5).subject()).contains("Tack för att du var med");
        log.await(
                staying,
                "registration-confirmed sent",
                "reminder-7-days sent",
                "reminder-1-day sent",
                "reminder-1-hour sent",
                "thank-you sent");
        log.await(participant, "registration-confirmed sent", "reminder-7-days sent", "registration-cancelled sent");
    }

    @Test
    void aMovedEventMovesItsTimersAndRemindsAgain() {
        String address = address();
        UUID participant = others.participant(address, "sv");
        others.confirmed(event, participant);
        post.await(address, 1);
        awaitTimer("7-days", "planned");
        clock.set(at(start.minusDays(7)).plusSeconds(1));
        post.await(address, 2);
        theClockGoesRightAgain();

        LocalDateTime later = start.plusDays(2);
        others.event(event, "EventMoved", later, wire -> {
            wire.put("moved", true);
            wire.put("sequence", 1);
        });
        post.await(address, 3);
        awaitTimer("7-days", "planned");
        clock.set(at(later.minusDays(7)).plusSeconds(1));

        assertThat(post.awaitLast(address, 4).subject()).contains("Om en vecka");
        log.await(
                participant,
                "registration-confirmed sent",
                "reminder-7-days sent",
                "event-moved sent",
                "reminder-7-days sent");
    }

    @Test
    void newsOfDocumentsComeTogetherAndSeldom() {
        String address = address();
        UUID member = others.member(address, "sv");
        post.await(address, 1);
        log.awaitKnown("event", event);

        others.document(event);
        others.document(event);

        Mail news = post.awaitLast(address, 2);
        assertThat(news.subject()).contains("Ny dokumentation från Demokrati i skolan");
        others.document(event);
        Awaitility.await("the third document")
                .atMost(Duration.ofSeconds(20))
                .until(() -> log.jdbc()
                        .sql("select count(*) = 3 from document where event_id = :id")
                        .param("id", event)
                        .query(Boolean.class)
                        .single());
        clock.set(Instant.now().plus(Duration.ofHours(23)));
        log.await(member, "welcome sent", "documents-published sent");
        clock.set(Instant.now().plus(Duration.ofHours(25)));
        log.await(member, "welcome sent", "documents-published sent", "documents-published sent");
    }

    private void awaitTimer(String rule, String state) {
        Awaitility.await(rule + " " + state)
                .atMost(Duration.ofSeconds(20))
                .until(() -> log.jdbc()
                        .sql(
                                "select exists (select from reminder where event_id = :id and rule = :rule and state = :state)")
                        .param("id", event)
                        .param("rule", rule)
                        .param("state", state)
                        .query(Boolean.class)
                        .single());
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(HERE).toInstant();
    }

    private static String address() {
        return UUID.randomUUID() + "@kultur.example";
    }
}
