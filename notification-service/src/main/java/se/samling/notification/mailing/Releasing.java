package se.samling.notification.mailing;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.notification.delivery.Deliveries;
import se.samling.notification.delivery.MailJob;
import se.samling.notification.language.Language;
import se.samling.notification.letter.Purpose;
import se.samling.notification.mailing.Mailing.State;
import se.samling.notification.people.Reader;
import se.samling.notification.people.ReaderId;
import se.samling.notification.rebuild.Rebuilds;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.problem.NotFound;

/**
 * Sends a mailing now or at a time, and stops it. Its state and the queued mails change in one transaction, and a mail's identity
 * is the mailing and its reader: nobody gets it twice, whatever is tried again.
 */
@Service
@Transactional
public class Releasing {

    private static final Duration FARTHEST = Duration.ofDays(400);
    /** Complaint 24: whoever does not answer is reminded, but not for ever. */
    private static final int REMINDERS_OF_AN_INVITATION = 3;

    private final Mailings mailings;
    private final Recipients recipients;
    private final Choices choices;
    private final Deliveries deliveries;
    private final Rebuilds rebuilds;
    private final SchedulerClient scheduler;
    private final OneTimeTask<Void> mailingTask;
    private final Clock clock;

    Releasing(
            Mailings mailings,
            Recipients recipients,
            Choices choices,
            Deliveries deliveries,
            Rebuilds rebuilds,
            SchedulerClient scheduler,
            OneTimeTask<Void> mailingTask,
            Clock clock) {
        this.mailings = mailings;
        this.recipients = recipients;
        this.choices = choices;
        this.deliveries = deliveries;
        this.rebuilds = rebuilds;
        this.scheduler = scheduler;
        this.mailingTask = mailingTask;
        this.clock = clock;
    }

    /**
     * A draft goes now, or at {@code at}. @throws Conflict when it is no draft, when those who have not answered were written to
     * often enough, or while it is not known who is meant; @throws InvalidField for a time that is over or too far away
     */
    public Mailing release(UUID id, @Nullable Instant at) {
        var mailing = lock(id);
        if (mailing.state() != State.DRAFT) {
            throw new Conflict("mailing-not-a-draft");
        }
        if (mailing.content().audience().who() == Audience.Who.UNANSWERED
                && mailings.sentToUnanswered(mailing.eventId()) >= REMINDERS_OF_AN_INVITATION) {
            throw new Conflict("mailing-too-many-reminders", REMINDERS_OF_AN_INVITATION);
        }
        var choice = mailing.content().audience().choice();
        if (choice != null && !choices.whole(choice)) {
            throw new Conflict("mailing-choice-on-its-way");
        }
        if (at == null) {
            if (rebuilds.underWay()) {
                throw new Conflict("mailing-not-now");
            }
            queue(mailing);
        } else {
            schedule(mailing, at);
        }
        return find(id);
    }

    private void schedule(Mailing mailing, Instant at) {
        Instant now = clock.instant();
        if (!at.isAfter(now)) {
            throw new InvalidField("at", "already-over");
        }
        if (at.isAfter(now.plus(FARTHEST))) {
            throw new InvalidField("at", "too-far-away");
        }
        mailings.schedule(mailing.id(), at, now);
        scheduler.schedule(mailingTask.instance(mailing.id().toString()), at);
    }

    /** The timer. @throws IllegalStateException while the people are being read again; it is tried later */
    void fire(UUID id) {
        var mailing = mailings.lock(id).orElse(null);
        if (mailing != null && mailing.state() == State.SCHEDULED) {
            queue(mailing);
        }
    }

    /** What has not been sent yet stays unsent; what was sent stays sent. @throws Conflict for a draft or a stopped one */
    public Mailing stop(UUID id) {
        var mailing = lock(id);
        if (mailing.state() == State.DRAFT || mailing.state() == State.STOPPED) {
            throw new Conflict("mailing-not-under-way");
        }
        mailings.put(id, State.STOPPED, mailing.sendAt(), mailing.sentAt(), mailing.recipients());
        var timer = TaskInstanceId.of(mailingTask.getName(), id.toString());
        if (mailing.state() == State.SCHEDULED
                && scheduler.getScheduledExecution(timer).isPresent()) {
            scheduler.cancel(timer);
        }
        return find(id);
    }

    /** To the organiser alone, as a mail of its own each time; the mailing stays as it is. */
    public void test(UUID id, UUID personId, Language language) {
        var mailing = lock(id);
        Instant now = clock.instant();
        deliveries.queue(
                MailJob.aboutEvent(
                        Purpose.MAILING_TEST,
                        id,
                        now.toEpochMilli(),
                        ReaderId.person(personId),
                        mailing.eventId(),
                        mailing.facts(language)),
                now);
    }

    private void queue(Mailing mailing) {
        if (rebuilds.underWay()) {
            throw new IllegalStateException("a read model is being filled; who is meant is not known yet");
        }
        Instant now = clock.instant();
        var readers = recipients.of(mailing.eventId(), mailing.content().audience());
        readers.forEach(reader -> deliveries.queue(job(mailing, reader), now));
        mailings.put(mailing.id(), State.SENT, mailing.sendAt(), now, readers.size());
    }

    /** The mail says what was written when it was sent. */
    private static MailJob job(Mailing mailing, Reader reader) {
        return MailJob.aboutEvent(
                mailing.purpose(),
                mailing.id(),
                1,
                reader.readerId(),
                mailing.eventId(),
                mailing.facts(reader.language()));
    }

    private Mailing lock(UUID id) {
        return mailings.lock(id).orElseThrow(() -> new NotFound("mailing", id));
    }

    private Mailing find(UUID id) {
        return mailings.find(id).orElseThrow(() -> new NotFound("mailing", id));
    }
}
