package se.samling.notification.reminder;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.notification.delivery.Deliveries;
import se.samling.notification.delivery.MailJob;
import se.samling.notification.event.Event;
import se.samling.notification.event.Events;
import se.samling.notification.people.ReaderId;
import se.samling.notification.rebuild.Rebuilds;
import se.samling.notification.registration.Registration;
import se.samling.notification.registration.Registrations;

/** What happens when a timer fires: the people with a place at that moment get their mail. */
@Service
public class Reminding {

    private final Reminders reminders;
    private final Events events;
    private final Registrations registrations;
    private final Deliveries deliveries;
    private final Rebuilds rebuilds;
    private final Clock clock;

    public Reminding(
            Reminders reminders,
            Events events,
            Registrations registrations,
            Deliveries deliveries,
            Rebuilds rebuilds,
            Clock clock) {
        this.reminders = reminders;
        this.events = events;
        this.registrations = registrations;
        this.deliveries = deliveries;
        this.rebuilds = rebuilds;
        this.clock = clock;
    }

    /** @throws IllegalStateException while the event or its registrations are being read again; the timer is tried later */
    @Transactional
    public void fire(UUID eventId, ReminderRule rule) {
        Reminder reminder = reminders.lock(eventId, rule).orElse(null);
        Instant now = clock.instant();
        if (reminder == null
                || !"planned".equals(reminder.state())
                || reminder.firesAt().isAfter(now)) {
            return;
        }
        if (rebuilds.underWay()) {
            throw new IllegalStateException("a read model is being filled; who has a place is not known yet");
        }
        Event event =
                events.find(eventId).orElseThrow(() -> new IllegalStateException("event " + eventId + " is unknown"));
        if (event.cancelled()) {
            reminders.put(eventId, rule, reminder.firesAt(), "stopped");
        } else if (rule.tooLate(reminder.firesAt(), now)) {
            reminders.put(eventId, rule, reminder.firesAt(), "passed");
        } else {
            registrations.confirmed(eventId).forEach(registration -> remind(event, registration, rule, now));
            reminders.put(eventId, rule, reminder.firesAt(), "fired");
        }
    }

    /** The version is the start it reminds of: an event that moved after a reminder reminds again before its new start. */
    private void remind(Event event, Registration registration, ReminderRule rule, Instant now) {
        deliveries.queue(
                MailJob.aboutEvent(
                        rule.purpose(),
                        event.eventId(),
                        event.begins().getEpochSecond(),
                        ReaderId.participant(registration.participantId()),
                        event.eventId(),
                        Map.of()),
                now);
    }
}
