package se.samling.event.watching;

import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.attendance.Attendances;
import se.samling.event.checkin.CheckIns;
import se.samling.event.question.Questions;

/** Questions, and who came, are kept for ninety days after the event; the figures stay. */
@Service
class Forgetting {

    static final Duration KEPT = Duration.ofDays(90);

    private final Questions questions;
    private final Attendances attendances;
    private final CheckIns checkIns;
    private final Clock clock;

    Forgetting(Questions questions, Attendances attendances, CheckIns checkIns, Clock clock) {
        this.questions = questions;
        this.attendances = attendances;
        this.checkIns = checkIns;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT6H")
    @Transactional
    public void forget() {
        var end = clock.instant().minus(KEPT);
        questions.forgetBefore(end);
        attendances.forgetBefore(end);
        checkIns.forgetBefore(end);
    }
}
