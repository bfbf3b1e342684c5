package se.samling.notification.asking;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.notification.course.Course;
import se.samling.notification.course.Courses;
import se.samling.notification.delivery.Deliveries;
import se.samling.notification.delivery.MailJob;
import se.samling.notification.letter.Purpose;
import se.samling.notification.people.ReaderId;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.problem.NotFound;

/**
 * A question to the organiser of a web course becomes one mail to the course's contact address as it is when the mail goes.
 * What was written is in that mail and, until the nightly tidying, in its row; it is never on a topic.
 */
@Service
public class Asking {

    private static final Logger LOG = LoggerFactory.getLogger(Asking.class);
    private static final Duration NO_HUMAN_IS_FASTER = Duration.ofSeconds(2);
    private static final int MOST_IN_AN_HOUR = 30;

    private final Courses courses;
    private final Deliveries deliveries;
    private final JdbcClient jdbc;
    private final Clock clock;

    Asking(Courses courses, Deliveries deliveries, JdbcClient jdbc, Clock clock) {
        this.courses = courses;
        this.deliveries = deliveries;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @throws NotFound where no such course is out, or nobody answers for it
     * @throws InvalidField naming every field that cannot be taken as it is
     * @throws TooManyQuestions when the course's contact has got enough within the hour
     */
    @Transactional
    public void ask(UUID courseId, Question question) {
        var now = clock.instant();
        var course = courses.lock(courseId)
                .filter(one -> one.hearsAt(now))
                .orElseThrow(() -> new NotFound("course", courseId));
        question.check();
        if (byMachine(question)) {
            LOG.info("a question about {} was written by a machine and put aside", course.slug());
            return;
        }
        var mailbox = ReaderId.mailbox(courseId);
        var id = question.id() == null ? UUID.randomUUID() : question.id();
        if (!deliveries.exists(Purpose.COURSE_QUESTION, id, mailbox) && withinTheHour(courseId) >= MOST_IN_AN_HOUR) {
            throw new TooManyQuestions();
        }
        deliveries.queue(
                new MailJob(Purpose.COURSE_QUESTION, id, 1, mailbox, null, null, facts(course, question)), now);
    }

    private static Map<String, String> facts(Course course, Question question) {
        var title = course.title();
        return Map.of(
                "course", title == null ? course.slug() : title.sv(),
                "slug", course.slug(),
                "subject", question.line(),
                "text", question.body(),
                "from", question.address());
    }

    private int withinTheHour(UUID courseId) {
        return jdbc.sql("""
                        select count(*) from delivery
                         where purpose = :purpose and reader_id = :course and queued_at > :since
                        """)
                .param("purpose", Purpose.COURSE_QUESTION.code())
                .param("course", courseId)
                .param("since", Timestamp.from(clock.instant().minus(Duration.ofHours(1))))
                .query(Integer.class)
                .single();
    }

    private boolean byMachine(Question question) {
        return question.website() != null && !question.website().isBlank()
                || question.shownAt() != null && clock.millis() - question.shownAt() < NO_HUMAN_IS_FASTER.toMillis();
    }
}
