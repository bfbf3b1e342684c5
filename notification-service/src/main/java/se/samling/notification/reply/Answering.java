package se.samling.notification.reply;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.notification.delivery.Deliveries;
import se.samling.notification.delivery.MailJob;
import se.samling.notification.entry.EventEntries;
import se.samling.notification.event.Events;
import se.samling.notification.letter.Purpose;
import se.samling.notification.people.Readers;
import se.samling.notification.registration.Registration;
import se.samling.notification.registration.Registrations;
import se.samling.notification.reply.Answers.Entry;

/**
 * Notes an answer that came to the entry's own address, about its event, in the name of whom it was for; any other is nobody's.
 * Who says no and holds a registration gets one mail with the link that gives the place up: a calendar cancels nothing.
 */
@Service
public class Answering {

    private static final Logger LOG = LoggerFactory.getLogger(Answering.class);

    private final Answers answers;
    private final Readers readers;
    private final Events events;
    private final Registrations registrations;
    private final Deliveries deliveries;
    private final Clock clock;

    Answering(
            Answers answers,
            Readers readers,
            Events events,
            Registrations registrations,
            Deliveries deliveries,
            Clock clock) {
        this.answers = answers;
        this.readers = readers;
        this.events = events;
        this.registrations = registrations;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** Read again, it changes nothing; nor does one that is older than what is noted. */
    @Transactional
    public void answer(Reply reply) {
        var entry =
                answers.entry(reply.replyId()).filter(one -> isFrom(one, reply)).orElse(null);
        if (entry == null) {
            LOG.info("an answer in a calendar fits no entry of ours and is left out");
            return;
        }
        Instant now = clock.instant();
        Instant stamped =
                reply.stampedAt().isAfter(now) || reply.stampedAt().equals(Instant.EPOCH) ? now : reply.stampedAt();
        if (entry.answeredAt() != null && !stamped.isAfter(entry.answeredAt())) {
            return;
        }
        answers.note(reply.replyId(), reply.answer(), stamped);
        if (reply.answer() == Reply.Answer.DECLINED) {
            ask(entry, Math.min(Math.max(reply.sequence(), 0), entry.sequence()), now);
        }
    }

    private static boolean isFrom(Entry entry, Reply reply) {
        return reply.uid().equals(EventEntries.uid(entry.eventId()))
                && reply.attendee().equalsIgnoreCase(entry.address());
    }

    private void ask(Entry entry, int sequence, Instant now) {
        events.find(entry.eventId())
                .filter(event -> event.ends().isAfter(now))
                .flatMap(event ->
                        readers.find(entry.reader()).flatMap(reader -> registrations.of(event.eventId(), reader)))
                .filter(Registration::counts)
                .ifPresent(registration -> deliveries.queue(
                        MailJob.aboutEvent(
                                Purpose.CALENDAR_DECLINED,
                                registration.registrationId(),
                                sequence,
                                entry.reader(),
                                entry.eventId(),
                                Map.of()),
                        now));
    }
}
