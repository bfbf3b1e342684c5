package se.samling.membership.signature;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.membership.person.Forgetting;

/** Forgets signatures whose address nobody proved in 72 hours, and the strangers behind them. Replicas may do it at once. */
@Service
public class Lapsing {

    private static final Logger log = LoggerFactory.getLogger(Lapsing.class);

    private final Signatures signatures;
    private final Forgetting forgetting;
    private final Clock clock;

    Lapsing(Signatures signatures, Forgetting forgetting, Clock clock) {
        this.signatures = signatures;
        this.forgetting = forgetting;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    @Transactional
    public void lapse() {
        int lapsed = signatures.expire(clock.instant());
        if (lapsed > 0) {
            log.info("{} signatures lapsed, {} people forgotten", lapsed, forgetting.forgetUnproven());
        }
    }
}
