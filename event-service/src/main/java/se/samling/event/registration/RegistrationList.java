package se.samling.event.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Registrations as organisers see them: with names, groups and places in the queue. */
@Repository
public class RegistrationList {

    private final JdbcClient jdbc;

    RegistrationList(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
                .query(RegistrationList::shown)
                .list();
    }

    /** One registration as organisers see it; {@code networks} are its event's. */
    public Optional<Row> shown(UUID id, Collection<UUID> networks) {
        return jdbc.sql(ROWS + " where r.id = :id")
                .param("networks", networks.toArray(UUID[]::new))
                .param("id", id)
                .query(RegistrationList::shown)
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
}
