package se.samling.notification.telling;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.notification.broadcast.LiveRoom;
import se.samling.notification.broadcast.LiveRooms;
import se.samling.notification.delivery.Deliveries;
import se.samling.notification.delivery.MailJob;
import se.samling.notification.letter.Purpose;
import se.samling.notification.people.ReaderId;
import se.samling.notification.registration.Registrations;

/** A live room changed; when its recording is there, everybody with a place is told, once. */
@Service
@Transactional
public class BroadcastNews {

    private final LiveRooms rooms;
    private final Registrations registrations;
    private final Deliveries deliveries;

    public BroadcastNews(LiveRooms rooms, Registrations registrations, Deliveries deliveries) {
        this.rooms = rooms;
        this.registrations = registrations;
        this.deliveries = deliveries;
    }

    public void heard(LiveRoom room, boolean saysPublished, Instant occurredAt) {
        if (rooms.apply(room) && saysPublished) {
            registrations
                    .confirmed(room.eventId())
                    .forEach(registration -> deliveries.queue(
                            MailJob.aboutEvent(
                                    Purpose.RECORDING_PUBLISHED,
                                    room.eventId(),
                                    0,
                                    ReaderId.participant(registration.participantId()),
                                    room.eventId(),
                                    Map.of()),
                            occurredAt));
        }
    }

    public void removed(UUID eventId) {
        rooms.remove(eventId);
    }
}
