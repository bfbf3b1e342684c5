package se.samling.membership.application;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.membership.person.Forgetting;

/** Forgets applications whose address nobody proved in 72 hours, and the strangers behind them. Replicas may do it at once. */
@Service
public class Expiring {

    private static final Logger log = LoggerFactory.getLogger(Expiring.class);

    private final Applications applications;
    private final Forgetting forgetting;
    private final Clock clock;

    Expiring(Applications applications, Forgetting forgetting, Clock clock) {
        this.applications = applications;
        this.forgetting = forgetting;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    @Transactional
    public void expire() {
        int expired = applications.expire(clock.instant());
        int forgotten = expired == 0 ? 0 : forgetting.forgetUnproven();
        if (expired > 0) {
            log.info("{} applications expired, {} people forgotten", expired, forgotten);
        }
    }
}
