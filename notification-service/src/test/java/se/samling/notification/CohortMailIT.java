package se.samling.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What organisations in a cohort and its coordinators hear between the meetings. */
@NotificationTest
class CohortMailIT {

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
    private final UUID enrolment = UUID.randomUUID();
    private final String contactAddress = UUID.randomUUID() + "@ekstad.example";
    private UUID contact;
    private UUID participant;

    @BeforeEach
    void anOrganisationInACohort() {
        others.network();
        contact = others.person(contactAddress, "sv");
        participant = others.person(UUID.randomUUID() + "@ekstad.example", "en");
        others.enrolled(enrolment, contact, participant, true);
        log.awaitKnown("enrolment", enrolment);
        log.awaitKnown("person", participant);
        log.awaitKnown("network", others.networkId);
    }

    @AfterEach
    void theClockGoesRightAgain() {
        clock.reset();
        scheduler.triggerCheckForDueExecutions();
    }

    @Test
    void whoIsNotDoneIsRemindedFiveDaysBeforeOnceAndAgainForAnotherDay() {
        var due = LocalDate.ofInstant(Instant.now(), HERE).plusDays(20);
        var done = UUID.randomUUID();
        var diligent = others.person(UUID.randomUUID() + "@flitberga.example", "sv");
        others.enrolled(done, diligent, UUID.randomUUID(), false);
        log.awaitKnown("enrolment", done);
        var assignment = UUID.randomUUID();
        others.assignment(assignment, due, "\"" + done + "\"");
        awaitTimer(assignment, due);

        clock.set(at(due));
        var mail = post.awaitLast(contactAddress, 1);
        assertThat(mail.subject()).contains("Uppgiften ska vara klar");
        assertThat(mail.words()).contains("Kartlägg behoven", "/ansokan/");
        log.await(participant, "assignment-reminder sent");
        assertThat(log.of(diligent)).isEmpty();

        theClockGoesRightAgain();
        others.assignment(assignment, due.plusDays(7), "\"" + done + "\"");
        awaitTimer(assignment, due.plusDays(7));
        others.enrolled(enrolment, contact, participant, false);
        Awaitility.await("that the participant has left")
                .until(() -> log.jdbc()
                        .sql(
                                "select state -> 'participants' -> 0 ->> 'taking' = 'false' from enrolment where enrolment_id = :id")
                        .param("id", enrolment)
                        .query(Boolean.class)
                        .single());
        clock.set(at(due.plusDays(7)));
        log.await(contact, "assignment-reminder sent", "assignment-reminder sent");
        assertThat(log.of(participant)).containsExactly("assignment-reminder sent");
    }

    @Test
    void aCaseStudyGoesToTheContactThenToTheCoordinatorsAndPerhapsBack() {
        var coordinator = others.coordinator();
        log.awaitKnown("person", coordinator);
        others.caseStudy("CaseStudyProposed", enrolment, contact, "null");
        var toApprove = post.awaitLast(contactAddress, 1);
        assertThat(toApprove.subject()).contains("Redovisning att godkänna");
        assertThat(toApprove.link("/ansokan/")).endsWith("/arbete");
        others.caseStudy("CaseStudyApproved", enrolment, contact, "null");
        log.await(coordinator, "case-study-approved sent");
        others.caseStudy("CaseStudyReturned", enrolment, contact, "\"Berätta mer om resultatet.\"");
        assertThat(post.awaitLast(contactAddress, 2).words()).contains("Berätta mer om resultatet.");
    }

    @Test
    void whoHasAPlaceAlreadyHearsWhenTheProgrammeIsPublishedWhicheverMessageComesFirst() {
        var start = LocalDateTime.ofInstant(Instant.now(), HERE).plusDays(9).truncatedTo(ChronoUnit.HOURS);
        var event = UUID.randomUUID();
        others.event(event, "EventAnnounced", start, wire -> wire.put("state", "announced"));
        var early = UUID.randomUUID() + "@ekstad.example";
        var known = others.participant(early, "sv");
        others.confirmed(event, known);
        log.await(known, "registration-confirmed sent");
        others.event(event, "EventOpened", start, wire -> {});
        var mail = post.awaitLast(early, 2);
        assertThat(mail.subject()).contains("Programmet för Demokrati i skolan är klart");
        assertThat(mail.words()).contains("Samtal", "/min-anmalan/");
        assertThat(mail.calendar()).isPresent();

        var later = others.participant(UUID.randomUUID() + "@ekstad.example", "sv");
        others.confirmed(event, later);
        log.await(later, "registration-confirmed sent");
        log.await(known, "registration-confirmed sent", "programme-published sent");
    }

    private void awaitTimer(UUID assignment, LocalDate due) {
        Awaitility.await("the timer of the assignment")
                .until(() -> log.jdbc()
                        .sql("""
                        select exists (select from scheduled_tasks where task_instance = :id and execution_time = :at)
                        """)
                        .param("id", assignment.toString())
                        .param("at", java.sql.Timestamp.from(at(due).minusSeconds(1)))
                        .query(Boolean.class)
                        .single());
    }

    /** A second after the reminder's moment. */
    private static Instant at(LocalDate due) {
        return due.minusDays(5).atTime(8, 0).atZone(HERE).toInstant().plusSeconds(1);
    }
}
