package se.samling.notification.entry;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samling.notification.calendar.CalendarEntry;
import se.samling.notification.calendar.CalendarMethod;
import se.samling.notification.calendar.Calendars;
import se.samling.notification.calendar.EntryStatus;
import se.samling.notification.entry.CalendarEntries.Put;
import se.samling.notification.event.Event;
import se.samling.notification.letter.LetterAddresses;
import se.samling.notification.letter.Occasion;
import se.samling.notification.letter.Purpose;
import se.samling.notification.letter.Purpose.CalendarUse;
import se.samling.notification.registration.Registration;

/**
 * Decides what a mail does with its reader's calendar and remembers it. SEQUENCE is the event's own at first and one more
 * than the last we sent whenever anything differs: it grows for each reader, also when one changes from on site to on line.
 */
@Component
public class MailedEntries {

    private final CalendarEntries entries;
    private final EventEntries writing;
    private final LetterAddresses addresses;
    private final ReplyAddresses replies;

    public MailedEntries(
            CalendarEntries entries, EventEntries writing, LetterAddresses addresses, ReplyAddresses replies) {
        this.replies = replies;
        this.entries = entries;
        this.writing = writing;
        this.addresses = addresses;
    }

    /** text/calendar and the METHOD it carries, which the MIME part repeats. */
    public record MailedEntry(CalendarMethod method, String text) {}

    /** To be called in the transaction that marks the mail as being sent. */
    public Optional<MailedEntry> of(Occasion occasion) {
        CalendarUse use = occasion.purpose().calendar();
        if (use == CalendarUse.NONE) {
            return Optional.empty();
        }
        Event event = occasion.theEvent();
        Optional<Put> last = entries.last(event.eventId(), occasion.reader().address());
        boolean takeOut = use == CalendarUse.TAKE_OUT;
        String fingerprint = fingerprint(occasion, takeOut);
        boolean sentBefore = last.isPresent() && last.get().fingerprint().equals(fingerprint);
        boolean inThere = last.isPresent() && !last.get().cancelled();
        if (takeOut && !inThere && !sentBefore || use == CalendarUse.UPDATE && !inThere && !entitled(occasion)) {
            return Optional.empty();
        }
        int sequence = last.map(put -> Math.max(event.sequence(), put.sequence() + (sentBefore ? 0 : 1)))
                .orElse(event.sequence());
        var replyId = entries.put(
                event.eventId(),
                occasion.reader().address(),
                occasion.reader().readerId(),
                new Put(sequence, fingerprint, takeOut));
        return Optional.of(write(occasion, takeOut, sequence, replyId));
    }

    private MailedEntry write(Occasion occasion, boolean takeOut, int sequence, UUID replyId) {
        CalendarMethod method = takeOut ? CalendarMethod.CANCEL : CalendarMethod.REQUEST;
        CalendarEntry entry = writing.personal(
                occasion.theEvent(),
                takeOut ? null : occasion.registration(),
                occasion.reader(),
                sequence,
                status(occasion, takeOut),
                page(occasion, takeOut));
        return new MailedEntry(
                method,
                Calendars.write(
                        method, replies.of(replyId).map(entry::answeredAt).orElse(entry)));
    }

    private static EntryStatus status(Occasion occasion, boolean takeOut) {
        if (takeOut) {
            return EntryStatus.CANCELLED;
        }
        return occasion.purpose() == Purpose.SAVE_THE_DATE
                ? EntryStatus.TENTATIVE
                : EventEntries.status(occasion.theEvent());
    }

    /** A place holder, or somebody invited, gets a changed entry also when the earlier one went to another address. */
    private static boolean entitled(Occasion occasion) {
        Registration registration = occasion.registration();
        return registration == null || !registration.waiting();
    }

    private String page(Occasion occasion, boolean takeOut) {
        Event event = occasion.theEvent();
        Registration registration = occasion.registration();
        if (takeOut) {
            return addresses.event(event.slug());
        }
        if (registration != null && registration.counts()) {
            return addresses.registration(event, registration);
        }
        UUID person = occasion.reader().personId();
        return event.open() && person != null ? addresses.invitation(event, person) : addresses.event(event.slug());
    }

    private static String fingerprint(Occasion occasion, boolean takeOut) {
        Event event = occasion.theEvent();
        Registration registration = occasion.registration();
        if (takeOut) {
            return "cancel/" + occasion.subjectId();
        }
        return String.join(
                "/",
                "request",
                event.state(),
                event.title().in(occasion.language()),
                event.startsAt().toString(),
                event.endsAt().toString(),
                event.zone(),
                event.place() == null ? "" : event.place().line(),
                String.valueOf(event.digitalLink()),
                registration == null ? "" : registration.state() + "/" + registration.mode());
    }
}
