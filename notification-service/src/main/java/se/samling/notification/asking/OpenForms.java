package se.samling.notification.asking;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samling.notification.delivery.Deliveries;
import se.samling.notification.delivery.MailJob;
import se.samling.notification.letter.Purpose;
import se.samling.notification.people.ReaderId;

/**
 * Makes one mail of a form that anybody may send. What was written is in that mail and, until the nightly tidying, in its
 * row; it is never on a topic.
 */
@Component
class OpenForms {

    private static final Logger LOG = LoggerFactory.getLogger(OpenForms.class);
    private static final Duration NO_HUMAN_IS_FASTER = Duration.ofSeconds(2);
    private static final int MOST_IN_AN_HOUR = 30;

    private final Deliveries deliveries;
    private final JdbcClient jdbc;
    private final Clock clock;

    OpenForms(Deliveries deliveries, JdbcClient jdbc, Clock clock) {
        this.deliveries = deliveries;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws TooManyQuestions when the reader has got enough of them within the hour */
    void send(Purpose purpose, Sender sender, ReaderId reader, Map<String, String> facts) {
        if (byMachine(sender)) {
            LOG.info("a {} was written by a machine and put aside", purpose.code());
            return;
        }
        var now = clock.instant();
        var id = sender.formId();
        if (!deliveries.exists(purpose, id, reader) && withinTheHour(purpose, reader, now) >= MOST_IN_AN_HOUR) {
            throw new TooManyQuestions();
        }
        deliveries.queue(new MailJob(purpose, id, 1, reader, null, null, facts), now);
    }

    private int withinTheHour(Purpose purpose, ReaderId reader, Instant now) {
        return jdbc.sql("""
                        select count(*) from delivery
                         where purpose = :purpose and reader_id = :reader and queued_at > :since
                        """)
                .param("purpose", purpose.code())
                .param("reader", reader.id())
                .param("since", Timestamp.from(now.minus(Duration.ofHours(1))))
                .query(Integer.class)
                .single();
    }

    private boolean byMachine(Sender sender) {
        return sender.website() != null && !sender.website().isBlank()
                || sender.shownAt() != null && clock.millis() - sender.shownAt() < NO_HUMAN_IS_FASTER.toMillis();
    }
}
