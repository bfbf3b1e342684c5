package se.samling.membership.enrolment;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.membership.person.Forgetting;

/**
 * What time does to applications: a decision that is awaited is asked for, from a week before its day and every week until it is
 * recorded; an address nobody proved in 72 hours is forgotten. Replicas may do both at once.
 */
@Service
public class Awaiting {

    private static final int DAYS_BEFORE = 7;
    private static final Duration EVERY = Duration.ofDays(7);
    private static final ZoneId HOME = ZoneId.of("Europe/Stockholm");
    private static final Logger log = LoggerFactory.getLogger(Awaiting.class);

    private final AwaitedEnrolments enrolments;
    private final History history;
    private final Forgetting forgetting;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Awaiting(
            AwaitedEnrolments enrolments,
            History history,
            Forgetting forgetting,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.enrolments = enrolments;
        this.history = history;
        this.forgetting = forgetting;
        this.facts = facts;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    @Transactional
    public void remind() {
        var now = clock.instant();
        var horizon = LocalDate.ofInstant(now, HOME).plusDays(DAYS_BEFORE);
        for (var enrolment : enrolments.takeAwaited(horizon, now.minus(EVERY), now)) {
            history.add(enrolment.id(), null, "decision-reminded", null);
            facts.publishEvent(new EnrolmentFact.DecisionAwaited(enrolment));
        }
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    @Transactional
    public void lapse() {
        int lapsed = enrolments.lapse(clock.instant());
        if (lapsed > 0) {
            log.info("{} enrolments lapsed, {} people forgotten", lapsed, forgetting.forgetUnproven());
        }
    }
}
