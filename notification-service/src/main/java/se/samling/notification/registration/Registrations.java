package se.samling.notification.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samling.notification.language.Json;
import se.samling.notification.language.Text;
import se.samling.notification.people.Reader;
import tools.jackson.core.type.TypeReference;

/** The read model of registrations. */
@Repository
public class Registrations {

    private static final TypeReference<List<Text>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Json json;

    public Registrations(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What a message changed; {@code previous} is absent for a registration heard of for the first time. */
    public record Change(@Nullable Registration previous, Registration current) {}

    /** Takes over a newer state; empty for an older or known one. */
    public Optional<Change> apply(Registration registration, Instant occurredAt) {
        Registration previous = find(registration.registrationId()).orElse(null);
        if (previous != null && previous.version() >= registration.version()) {
            return Optional.empty();
        }
        jdbc.sql("""
                insert into registration (registration_id, version, event_id, participant_id, state, mode, people,
                                          waiting_people, party_id, booking_id, position, link_generation,
                                          previous_participant_id, cancelled_by, kept_back, unanswered, told_at)
                values (:id, :version, :eventId, :participantId, :state, :mode, :people,
                        :waitingPeople, :partyId, :bookingId, :position, :generation, :previousParticipantId, :cancelledBy,
                        :keptBack, :unanswered::jsonb, :toldAt)
                on conflict (registration_id) do update
                   set version = excluded.version, participant_id = excluded.participant_id, state = excluded.state,
                       mode = excluded.mode, people = excluded.people, waiting_people = excluded.waiting_people,
                       party_id = excluded.party_id, booking_id = excluded.booking_id, position = excluded.position, link_generation = excluded.link_generation,
                       previous_participant_id = excluded.previous_participant_id,
                       cancelled_by = excluded.cancelled_by, kept_back = excluded.kept_back, unanswered = excluded.unanswered, told_at = excluded.told_at
                 where registration.version < excluded.version
                """)
                .param("id", registration.registrationId())
                .param("version", registration.version())
                .param("eventId", registration.eventId())
                .param("participantId", registration.participantId())
                .param("state", registration.state())
                .param("mode", registration.mode())
                .param("people", registration.people())
                .param("waitingPeople", registration.waitingPeople())
                .param("partyId", registration.partyId(), Types.OTHER)
                .param("bookingId", registration.bookingId(), Types.OTHER)
                .param("position", registration.position(), Types.INTEGER)
                .param("generation", registration.linkGeneration())
                .param("previousParticipantId", registration.previousParticipantId(), Types.OTHER)
                .param("cancelledBy", registration.cancelledBy(), Types.VARCHAR)
                .param("keptBack", registration.keptBack())
                .param("unanswered", json.write(registration.open()))
                .param("toldAt", Timestamp.from(occurredAt))
                .update();
        return Optional.of(new Change(previous, registration));
    }

    public Optional<Registration> find(UUID registrationId) {
        return jdbc.sql("select * from registration where registration_id = :id")
                .param("id", registrationId)
                .query((row, n) -> registration(row))
                .optional();
    }

    /** The reader's registration for an event, by id, person or address; one that counts before one that ended. */
    public Optional<Registration> of(UUID eventId, Reader reader) {
        return jdbc.sql("""
                        select r.* from registration r left join participant p on p.participant_id = r.participant_id
                         where r.event_id = :eventId
                           and (r.participant_id = :readerId or p.person_id = :personId or lower(p.email) = lower(:address))
                         order by r.state in ('confirmed', 'waiting') desc, r.told_at desc
                         limit 1
                        """)
                .param("eventId", eventId)
                .param("readerId", reader.readerId().id())
                .param("personId", reader.personId(), Types.OTHER)
                .param("address", reader.address())
                .query((row, n) -> registration(row))
                .optional();
    }

    /**
     * Places, waiting places and what was cancelled for everybody, at events that end after {@code from}, known by the person
     * or by the address; one of each event.
     */
    public List<Registration> ofPerson(UUID personId, String address, LocalDateTime from) {
        return jdbc.sql("""
                        select distinct on (e.starts_at, r.event_id) r.*
                          from registration r
                          join participant p on p.participant_id = r.participant_id
                          join event e on e.event_id = r.event_id
                         where (p.person_id = :personId or lower(p.email) = lower(:address))
                           and e.ends_at >= :from
                           and (r.state in ('confirmed', 'waiting') or r.state = 'cancelled' and r.cancelled_by = 'event')
                         order by e.starts_at, r.event_id, r.state in ('confirmed', 'waiting') desc, r.told_at desc
                        """)
                .param("personId", personId)
                .param("address", address)
                .param("from", from)
                .query((row, n) -> registration(row))
                .list();
    }

    /** Everybody with a place at the event now. */
    public List<Registration> confirmed(UUID eventId) {
        return jdbc.sql(
                        "select * from registration where event_id = :id and state = 'confirmed' order by registration_id")
                .param("id", eventId)
                .query((row, n) -> registration(row))
                .list();
    }

    /** Those whom a change of the event concerns: places and queue, and who lost theirs because the event was cancelled. */
    public List<Registration> concerned(UUID eventId, Instant before) {
        return jdbc.sql("""
                        select * from registration
                         where event_id = :id and told_at <= :before
                           and (state in ('confirmed', 'waiting') or state = 'cancelled' and cancelled_by = 'event')
                         order by registration_id
                        """)
                .param("id", eventId)
                .param("before", Timestamp.from(before))
                .query((row, n) -> registration(row))
                .list();
    }

    public void empty() {
        jdbc.sql("truncate registration").update();
    }

    private Registration registration(ResultSet row) throws SQLException {
        return new Registration(
                row.getObject("registration_id", UUID.class),
                row.getLong("version"),
                row.getObject("event_id", UUID.class),
                row.getObject("participant_id", UUID.class),
                row.getString("state"),
                row.getString("mode"),
                row.getInt("people"),
                row.getInt("waiting_people"),
                row.getObject("party_id", UUID.class),
                row.getObject("booking_id", UUID.class),
                row.getObject("position", Integer.class),
                row.getInt("link_generation"),
                row.getObject("previous_participant_id", UUID.class),
                row.getString("cancelled_by"),
                row.getBoolean("kept_back"),
                json.read(row.getString("unanswered"), TEXTS));
    }
}
