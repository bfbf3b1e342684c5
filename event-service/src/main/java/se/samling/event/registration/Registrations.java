package se.samling.event.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
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

    Map<UUID, Registration> of(UUID eventId, Collection<UUID> participants) {
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

    /** The place in the queue, counted in people from 1; 0 for who does not wait. */
    public int position(Registration registration) {
        return registration.waitingNumber() == null
                ? 0
                : jdbc.sql("""
                                select 1 + coalesce(sum(wanted), 0) from registration
                                where event_id = ? and mode = ? and waiting_number < ?
                                """)
                        .params(registration.eventId(), registration.mode(), registration.waitingNumber())
                        .query(Integer.class)
                        .single();
    }

    /** How many people have a place, and how many wait for one. */
    public record People(int seated, int waiting) {}

    public People people(UUID eventId) {
        return jdbc.sql("""
                        select coalesce(sum(seats) filter (where state = 'confirmed'), 0) as seated,
                               coalesce(sum(wanted) filter (where waiting_number is not null), 0) as waiting
                        from registration where event_id = ?
                        """).param(eventId).query(People.class).single();
    }

    private static final int TOO_FEW_TO_SAY = 3;

    /** How many people of an organisation have a place; nothing below three, so that nobody is singled out. */
    public @Nullable Integer peopleOf(UUID eventId, @Nullable String organisation) {
        if (organisation == null || organisation.isBlank()) {
            return null;
        }
        int people =
                jdbc.sql("""
                        select coalesce(sum(r.seats), 0)
                        from registration r join participant p on p.id = r.participant_id
                             left join party y on y.registration_id = r.party_id
                        where r.event_id = ? and r.state = 'confirmed'
                          and lower(trim(coalesce(nullif(y.organisation, ''), p.organisation))) = lower(trim(?))
                        """).params(eventId, organisation).query(Integer.class).single();
        return people < TOO_FEW_TO_SAY ? null : people;
    }

    /** The others of a group who have a registration of their own, first named first. */
    public List<Registration> inParty(UUID partyId) {
        return jdbc.sql("""
                        select * from registration where party_id = ? and id <> party_id and state = 'confirmed'
                        order by registered_at, id
                        """).param(partyId).query(Registrations::row).list();
    }

    /** The first in the queue of a pool; the caller holds the pool's lock. */
    Optional<Registration> firstWaiting(UUID eventId, String mode) {
        return jdbc.sql("""
                        select * from registration where event_id = ? and mode = ? and waiting_number is not null
                        order by waiting_number limit 1 for update
                        """).params(eventId, mode).query(Registrations::row).optional();
    }

    /** All that are not cancelled, in the order in which people asked; the caller holds the locks of the event's pools. */
    List<Registration> alive(UUID eventId) {
        return jdbc.sql("""
                        select * from registration where event_id = ? and state <> 'cancelled' order by registered_at, id for update
                        """).param(eventId).query(Registrations::row).list();
    }

    /** Pools with held seats whose time is over. */
    List<UUID> eventsWithOverdueHolds(Instant now) {
        return jdbc.sql(
                        "select distinct event_id from registration where held_until < ? and state = 'awaiting-proof' and seats > 0 limit 50")
                .param(Timestamp.from(now))
                .query(UUID.class)
                .list();
    }

    List<Registration> overdueHolds(UUID eventId, String mode, Instant now) {
        return jdbc.sql("""
                        select * from registration where event_id = ? and mode = ? and held_until < ? and state = 'awaiting-proof'
                          and seats > 0 for update
                        """)
                .params(eventId, mode, Timestamp.from(now))
                .query(Registrations::row)
                .list();
    }

    /** Requests whose link has expired too: nobody proved the address in a day. */
    List<Registration> neverProven(Instant before) {
        return jdbc.sql("""
                        select * from registration where state = 'awaiting-proof' and seats = 0 and registered_at < ?
                        limit 200 for update skip locked
                        """)
                .param(Timestamp.from(before))
                .query(Registrations::row)
                .list();
    }

    void delete(UUID id) {
        jdbc.sql("delete from registration where id = ?").param(id).update();
    }

    /** Writes all in one batch: new rows, and rows taken up again. */
    void save(List<Registration> registrations) {
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

    /** Everybody with a place or in the queue is asked whether the new time suits them. */
    void askToReconfirm(UUID eventId) {
        jdbc.sql(
                        "update registration set asked_to_reconfirm = true where event_id = ? and state in ('confirmed', 'waiting')")
                .param(eventId)
                .update();
    }

    void reconfirmed(UUID id) {
        jdbc.sql("update registration set asked_to_reconfirm = false where id = ?")
                .param(id)
                .update();
    }

    /** A line of the organiser's list. */
    public record Row(
            UUID id,
            String state,
            String mode,
            String name,
            String email,
            @Nullable String organisation,
            boolean member,
            int people,
            int waitingPeople,
            @Nullable UUID partyId,
            @Nullable String partyOrganisation,
            @Nullable Integer position,
            Instant registeredAt) {}

    private static final String ROWS = """
            select r.*, p.name, p.email, p.organisation,
                   exists (select from known_membership m where m.active and m.person_id = p.person_id
                             and m.network_id = any (:networks)) as member,
                   y.organisation as party_organisation,
                   case when r.waiting_number is not null then (select 1 + coalesce(sum(w.wanted), 0) from registration w
                        where w.event_id = r.event_id and w.mode = r.mode and w.waiting_number < r.waiting_number) end as position
            from registration r join participant p on p.id = r.participant_id left join party y on y.registration_id = r.party_id
            """;

    /** By time, after {@code afterAt}/{@code afterId}; {@code limit} at most. */
    public List<Row> rows(
            UUID eventId,
            Collection<UUID> networks,
            @Nullable String state,
            @Nullable String query,
            @Nullable Instant afterAt,
            @Nullable UUID afterId,
            int limit) {
        return jdbc.sql(ROWS + """
                        where r.event_id = :event and (cast(:state as text) is null or r.state = :state)
                          and (cast(:query as text) is null or p.name ilike '%' || :query || '%' or p.email ilike '%' || :query || '%'
                               or p.organisation ilike '%' || :query || '%' or y.organisation ilike '%' || :query || '%')
                          and (cast(:afterAt as timestamptz) is null or (r.registered_at, r.id) > (:afterAt, :afterId))
                        order by r.registered_at, r.id limit :limit
                        """)
                .param("event", eventId)
                .param("networks", networks.toArray(UUID[]::new))
                .param("state", state == null || state.isBlank() ? null : state)
                .param("query", query == null || query.isBlank() ? null : query.strip())
                .param("afterAt", afterAt == null ? null : Timestamp.from(afterAt))
                .param("afterId", afterId)
                .param("limit", limit)
                .query(Registrations::shown)
                .list();
    }

    /** One registration as organisers see it; {@code networks} are its event's. */
    public Optional<Row> shown(UUID id, Collection<UUID> networks) {
        return jdbc.sql(ROWS + " where r.id = :id")
                .param("networks", networks.toArray(UUID[]::new))
                .param("id", id)
                .query(Registrations::shown)
                .optional();
    }

    private static Row shown(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("state"),
                row.getString("mode"),
                row.getString("name"),
                row.getString("email"),
                row.getString("organisation"),
                row.getBoolean("member"),
                row.getInt("seats"),
                row.getInt("wanted"),
                row.getObject("party_id", UUID.class),
                row.getString("party_organisation"),
                (Integer) (row.getObject("position") == null ? null : row.getInt("position")),
                row.getTimestamp("registered_at").toInstant());
    }

    private static Registration row(ResultSet row, int number) throws SQLException {
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
