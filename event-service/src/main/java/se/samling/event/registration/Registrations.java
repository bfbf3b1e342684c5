package se.samling.event.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All registrations; one row per event and participant, which a later registration takes up again. */
@Repository
public class Registrations {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    Registrations(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    public Optional<Registration> find(UUID id) {
        return jdbc.sql("select * from registration where id = ?")
                .param(id)
                .query(Registrations::row)
                .optional();
    }

    public Optional<Registration> of(UUID eventId, UUID participantId) {
        return jdbc.sql("select * from registration where event_id = ? and participant_id = ?")
                .params(eventId, participantId)
                .query(Registrations::row)
                .optional();
    }

    public Map<UUID, Registration> of(UUID eventId, Collection<UUID> participants) {
        return jdbc
                .sql(
                        "select * from registration where event_id = :event and participant_id in (:participants) order by id for update")
                .param("event", eventId)
                .param("participants", participants)
                .query(Registrations::row)
                .list()
                .stream()
                .collect(Collectors.toMap(Registration::participantId, registration -> registration));
    }

    public List<Registration> ofPerson(UUID personId) {
        return jdbc.sql("""
                        select r.* from registration r join participant p on p.id = r.participant_id
                        where p.person_id = ? and r.state <> 'awaiting-proof'
                        """).param(personId).query(Registrations::row).list();
    }

    /** The others of a group who have a registration of their own, first named first. */
    public List<Registration> inParty(UUID partyId) {
        return jdbc.sql("""
                        select * from registration where party_id = ? and id <> party_id and state = 'confirmed'
                        order by registered_at, id
                        """).param(partyId).query(Registrations::row).list();
    }

    /** The first in the queue of a pool, behind a number, who has not been offered all that they want; the caller holds the pool's lock. */
    public Optional<Registration> firstWaiting(UUID eventId, String mode, long after) {
        return jdbc.sql("""
                        select * from registration where event_id = ? and mode = ? and waiting_number > ? and wanted > 0
                        order by waiting_number limit 1 for update
                        """)
                .params(eventId, mode, after)
                .query(Registrations::row)
                .optional();
    }

    /** All in the queue of a pool who want more than they have, first in line first. */
    public List<Registration> waiting(UUID eventId, String mode) {
        return jdbc.sql("""
                        select * from registration where event_id = ? and mode = ? and waiting_number is not null and wanted > 0
                        order by waiting_number
                        """).params(eventId, mode).query(Registrations::row).list();
    }

    /** All that are not cancelled, in the order in which people asked; the caller holds the locks of the event's pools. */
    public List<Registration> alive(UUID eventId) {
        return jdbc.sql("""
                        select * from registration where event_id = ? and state <> 'cancelled' order by registered_at, id for update
                        """).param(eventId).query(Registrations::row).list();
    }

    /** People with a place, those with an id above {@code after}, by id. */
    public List<Registration> seated(UUID eventId, @Nullable UUID after, int most) {
        return jdbc.sql("""
                        select * from registration
                        where event_id = :event and state = 'confirmed' and (:after::uuid is null or id > :after::uuid)
                        order by id limit :most
                        """)
                .param("event", eventId)
                .param("after", after)
                .param("most", most)
                .query(Registrations::row)
                .list();
    }

    public void delete(UUID id) {
        jdbc.sql("delete from registration where id = ?").param(id).update();
    }

    /** Writes all in one batch: new rows, and rows taken up again. */
    public void save(List<Registration> registrations) {
        template.batchUpdate(
                """
                insert into registration (id, event_id, participant_id, state, mode, seats, wanted, partly, waiting_number, held_until,
                                          party_id, drawn, booking_id, link_generation, asked_to_reconfirm, cancelled_by,
                                          registered_at, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set participant_id = excluded.participant_id, state = excluded.state, mode = excluded.mode,
                    seats = excluded.seats, wanted = excluded.wanted, partly = excluded.partly,
                    waiting_number = excluded.waiting_number, held_until = excluded.held_until, party_id = excluded.party_id,
                    drawn = excluded.drawn, booking_id = excluded.booking_id,
                    link_generation = excluded.link_generation, asked_to_reconfirm = excluded.asked_to_reconfirm,
                    cancelled_by = excluded.cancelled_by, registered_at = excluded.registered_at, version = excluded.version
                """,
                registrations.stream()
                        .map(r -> new @Nullable Object[] {
                            r.id(),
                            r.eventId(),
                            r.participantId(),
                            r.state().word(),
                            r.mode(),
                            r.standing().seats(),
                            r.standing().wanted(),
                            r.standing().partly(),
                            r.waitingNumber(),
                            r.heldUntil() == null ? null : Timestamp.from(r.heldUntil()),
                            r.ties().partyId(),
                            r.ties().drawn(),
                            r.ties().bookingId(),
                            r.linkGeneration(),
                            r.askedToReconfirm(),
                            r.cancelledBy(),
                            Timestamp.from(r.registeredAt()),
                            r.version()
                        })
                        .toList());
    }

    /** Everybody with a place or in the queue is asked whether the new time suits them; earlier answers were to another question. */
    public void askToReconfirm(UUID eventId) {
        jdbc.sql("""
                        update registration set asked_to_reconfirm = state in ('confirmed', 'waiting'), reconfirmed_at = null
                        where event_id = ? and (asked_to_reconfirm or reconfirmed_at is not null or state in ('confirmed', 'waiting'))
                        """).param(eventId).update();
    }

    public static Registration row(ResultSet row, int number) throws SQLException {
        var heldUntil = row.getTimestamp("held_until");
        long waiting = row.getLong("waiting_number");
        boolean waits = !row.wasNull();
        return new Registration(
                row.getObject("id", UUID.class),
                row.getObject("event_id", UUID.class),
                row.getObject("participant_id", UUID.class),
                new Standing(
                        RegistrationState.of(row.getString("state")),
                        row.getString("mode"),
                        row.getInt("seats"),
                        row.getInt("wanted"),
                        row.getBoolean("partly"),
                        waits ? Long.valueOf(waiting) : null,
                        heldUntil == null ? null : heldUntil.toInstant()),
                new Ties(
                        row.getObject("party_id", UUID.class),
                        row.getBoolean("drawn"),
                        row.getObject("booking_id", UUID.class)),
                row.getInt("link_generation"),
                row.getBoolean("asked_to_reconfirm"),
                row.getString("cancelled_by"),
                row.getTimestamp("registered_at").toInstant(),
                row.getInt("version"));
    }
}
