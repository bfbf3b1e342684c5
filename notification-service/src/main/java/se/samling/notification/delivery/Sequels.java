package se.samling.notification.delivery;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samling.notification.event.Event;
import se.samling.notification.letter.Occasion;
import se.samling.notification.letter.Purpose;
import se.samling.notification.people.Reader;

/**
 * What follows a mail about several moves: it remembers which it told of, and where it is more than one, each event's calendar entry
 * follows in a mail of its own. Written in the transaction that marks the mail as being sent.
 */
@Component
public class Sequels {

    private final Deliveries deliveries;
    private final JdbcClient jdbc;

    Sequels(Deliveries deliveries, JdbcClient jdbc) {
        this.deliveries = deliveries;
        this.jdbc = jdbc;
    }

    /** Word of another registration of the reader waits until the mail has been written, or is in it. */
    void hold(Delivery delivery) {
        if (delivery.purpose() == Purpose.EVENTS_MOVED) {
            jdbc.sql("select delivery_id from delivery where delivery_id = :id for update")
                    .param("id", delivery.id())
                    .query(UUID.class)
                    .optional();
        }
    }

    void of(Delivery delivery, Occasion occasion) {
        if (delivery.purpose() != Purpose.EVENTS_MOVED) {
            return;
        }
        var told = occasion.events();
        jdbc.sql(
                        "update delivery set facts = facts || jsonb_build_object('told', cast(:told as text)) where delivery_id = :id")
                .param(
                        "told",
                        told.stream().map(Event::eventId).map(UUID::toString).collect(Collectors.joining(",")))
                .param("id", delivery.id())
                .update();
        if (told.size() > 1) {
            told.forEach(event -> deliveries.queue(entry(event, occasion.reader()), delivery.queuedAt()));
        }
    }

    private static MailJob entry(Event event, Reader reader) {
        return MailJob.aboutEvent(
                Purpose.EVENT_ENTRY,
                event.eventId(),
                event.version(),
                reader.readerId(),
                event.eventId(),
                Map.of("to", MoveMark.of(event)));
    }

    /** Whether the reader got the mail of this act before it was known that the event concerns them. */
    public boolean missed(UUID act, UUID eventId, Reader reader) {
        var told = jdbc.sql("""
                        select coalesce(facts ->> 'told', '') from delivery
                         where purpose = :purpose and subject_id = :act and state in ('sending', 'sent')
                           and (reader_id = :reader or lower(recipient_address) = lower(:address))
                           for update
                        """)
                .param("purpose", Purpose.EVENTS_MOVED.code())
                .param("act", act)
                .param("reader", reader.readerId().id())
                .param("address", reader.address())
                .query(String.class)
                .list();
        return !told.isEmpty() && told.stream().noneMatch(events -> events.contains(eventId.toString()));
    }
}
