package se.samling.notification.documentation;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.notification.delivery.Deliveries;
import se.samling.notification.delivery.MailJob;
import se.samling.notification.event.Event;
import se.samling.notification.event.EventNetwork;
import se.samling.notification.event.Events;
import se.samling.notification.letter.Purpose;
import se.samling.notification.network.Memberships;
import se.samling.notification.people.ReaderId;
import se.samling.notification.rebuild.Rebuilds;

/**
 * Batches news of documents: told when nothing was added for {@code samling.documents.quiet}, and at most once per event in
 * {@code samling.documents.pause}.
 */
@Service
@Transactional
public class DocumentNews {

    private final Documents documents;
    private final Events events;
    private final Memberships memberships;
    private final Deliveries deliveries;
    private final Rebuilds rebuilds;
    private final SchedulerClient scheduler;
    private final OneTimeTask<Void> documentsTask;
    private final Clock clock;
    private final Duration quiet;
    private final Duration pause;

    public DocumentNews(
            Documents documents,
            Events events,
            Memberships memberships,
            Deliveries deliveries,
            Rebuilds rebuilds,
            SchedulerClient scheduler,
            OneTimeTask<Void> documentsTask,
            Clock clock,
            @Value("${samling.documents.quiet:10m}") Duration quiet,
            @Value("${samling.documents.pause:24h}") Duration pause) {
        this.documents = documents;
        this.events = events;
        this.memberships = memberships;
        this.deliveries = deliveries;
        this.rebuilds = rebuilds;
        this.scheduler = scheduler;
        this.documentsTask = documentsTask;
        this.clock = clock;
        this.quiet = quiet;
        this.pause = pause;
    }

    /** A document came: sets or moves the event's timer, unless its readers know. */
    public void added(Document document) {
        documents.apply(document, false);
        if (documents.untold(document.eventId()).isEmpty()) {
            return;
        }
        Instant soonest = clock.instant().plus(quiet);
        Instant allowed =
                documents.lastTold(document.eventId()).map(at -> at.plus(pause)).orElse(soonest);
        scheduler.schedule(
                documentsTask.instance(document.eventId().toString()),
                allowed.isAfter(soonest) ? allowed : soonest,
                ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
    }

    public void removed(Document document) {
        documents.apply(document, true);
    }

    /** A tombstone came. */
    public void forgotten(UUID documentId) {
        documents.remove(documentId);
    }

    /** The timer fired. @throws IllegalStateException while read models are being filled; it is tried later */
    public void tell(UUID eventId) {
        if (rebuilds.underWay()) {
            throw new IllegalStateException("a read model is being filled; who is a member is not known yet");
        }
        List<UUID> untold = documents.untold(eventId);
        if (untold.isEmpty()) {
            return;
        }
        Event event =
                events.find(eventId).orElseThrow(() -> new IllegalStateException("event " + eventId + " is unknown"));
        Instant now = clock.instant();
        int round = documents.told(eventId, untold, now);
        memberships
                .members(event.networks().stream().map(EventNetwork::id).toList())
                .forEach(person -> deliveries.queue(
                        MailJob.aboutEvent(
                                Purpose.DOCUMENTS_PUBLISHED,
                                eventId,
                                round,
                                ReaderId.person(person),
                                eventId,
                                Map.of()),
                        now));
    }
}
