package se.samling.event.enrolment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which registration a participant was given at which meeting. The row stays whatever becomes of the registration: who said that they
 * cannot come is not registered again by a message that comes twice, nor by a read model that is read anew.
 */
@Repository
public class Places {

    private static final String SELECT =
            "select event_id, participant_id, enrolment_id, registration_id from enrolment_place where ";

    private final JdbcClient jdbc;

    Places(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A place given once. */
    public record Place(UUID eventId, UUID participantId, UUID enrolmentId, UUID registrationId) {}

    List<Place> at(UUID eventId) {
        return jdbc.sql(SELECT + "event_id = ?")
                .param(eventId)
                .query(Place.class)
                .list();
    }

    public List<Place> of(UUID enrolmentId) {
        return jdbc.sql(SELECT + "enrolment_id = ? order by event_id, participant_id")
                .param(enrolmentId)
                .query(Place.class)
                .list();
    }

    public Optional<Place> of(UUID enrolmentId, UUID registrationId) {
        return jdbc.sql(SELECT + "enrolment_id = ? and registration_id = ?")
                .params(enrolmentId, registrationId)
                .query(Place.class)
                .optional();
    }

    void give(Place place) {
        jdbc.sql("""
                        insert into enrolment_place (event_id, participant_id, enrolment_id, registration_id) values (?, ?, ?, ?)
                        on conflict (event_id, participant_id) do nothing
                        """)
                .params(place.eventId(), place.participantId(), place.enrolmentId(), place.registrationId())
                .update();
    }
}
