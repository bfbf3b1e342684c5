package se.samling.event.listing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    /** So many of an event's registrations are sorted in less time than it takes to find a page of them one by one among 20 000. */
    private static final int FEW = 1_000;

    private final JdbcClient jdbc;

    RegistrationList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A line of the organiser's list; {@code came} by the register. */
    public record Row(
            UUID id,
            UUID participantId,
            String state,
            String mode,
            String name,
            String email,
            @Nullable String organisation,
            boolean member,
            int people,
            int waitingPeople,
            boolean offered,
            @Nullable Instant offeredUntil,
            boolean came,
            @Nullable UUID partyId,
            @Nullable String partyOrganisation,
            @Nullable Integer position,
            Instant registeredAt) {

        /** What the list is sorted by where it is sorted by organisation. */
        @JsonIgnore
        String listedOrganisation() {
            if (partyOrganisation != null && !partyOrganisation.isEmpty()) {
                return partyOrganisation;
            }
            return organisation == null ? "" : organisation;
        }
    }

    /** The page's lines are chosen from the list and its index first; what is dear to find is looked up for them alone. */
    private static final String LINES = """
            with %s,
                 queue as (select w.id, 1 + coalesce(sum(w.wanted) over (partition by w.mode order by w.waiting_number
                                  rows between unbounded preceding and 1 preceding), 0) as position
                           from registration w where w.waiting_number is not null
                             and w.event_id = (select first.event_id from registration first join chosen c on c.id = first.id limit 1))
            select r.*, p.name, p.email, p.organisation,
                   exists (select from known_membership m where m.active and m.person_id = p.person_id
                             and m.network_id = any (:networks)) as member,
                   exists (select from attendance a where a.registration_id = r.id and coalesce(a.corrected, a.people) > 0) as came,
                   y.organisation as party_organisation, q.position
            from chosen c join registration r on r.id = c.id join listing l on l.registration_id = r.id
                 join participant p on p.id = r.participant_id left join party y on y.registration_id = r.party_id
                 left join queue q on q.id = r.id
            order by %s
            """;

    /**
     * The lines of a filter, to be ordered. One of the two tables alone names the event, the one whose index leads: with both the
     * database takes an event's lines for rarer than they are, and sorts all of them.
     */
    static String chosen(Filter filter, Sort sort) {
        var leads = sort.byTime() && filter.query() == null ? "r" : "l";
        return "select r.id from registration r join listing l on l.registration_id = r.id where " + leads
                + ".event_id = :event" + filter.where();
    }

    /**
     * The lines of one page as a table "chosen". An order by name walks the list's index and looks at each line's registration, which
     * is quick unless few of them fit; then those that fit are gathered and sorted. Only the database knows which, at that moment.
     */
    static String page(Filter filter, Sort sort, String beyond, int limit) {
        var end = beyond + " order by " + sort.order() + " limit " + limit;
        if (sort.byTime() || filter.query() != null || filter.onRegistrations().isEmpty()) {
            return "chosen as materialized (" + chosen(filter, sort) + end + ")";
        }
        return """
                few as materialized (select r.id from registration r where r.event_id = :event%1$s
                                     order by r.registered_at, r.id limit %2$d + 1),
                chosen as materialized (
                    (select r.id from few r join listing l on l.registration_id = r.id
                     where (select count(*) from few) <= %2$d%3$s%4$s)
                    union all
                    (%5$s and (select count(*) from few) > %2$d%4$s))""".formatted(filter.onRegistrations(), FEW, filter.onLines(), end, chosen(filter, sort));
    }

    /** From {@code cursor} on; {@code limit} at most. {@code networks} are the event's. */
    public List<Row> rows(
            UUID eventId, Collection<UUID> networks, Filter filter, Sort sort, @Nullable String cursor, int limit) {
        var after = sort.after(cursor);
        var page = page(filter, sort, after == null ? "" : sort.beyond(), limit);
        var asked = jdbc.sql(LINES.formatted(page, sort.order()))
                .param("event", eventId)
                .param("networks", networks.toArray(UUID[]::new))
                .params(filter.values());
        for (int key = 0; after != null && key < after.size(); key++) {
            asked.param("after" + key, after.get(key));
        }
        return asked.query(RegistrationList::shown).list();
    }

    /** One registration as organisers see it; {@code networks} are its event's. */
    public Optional<Row> shown(UUID id, Collection<UUID> networks) {
        return jdbc.sql(LINES.formatted("chosen as (select cast(:id as uuid) as id)", "r.id"))
                .param("networks", networks.toArray(UUID[]::new))
                .param("id", id)
                .query(RegistrationList::shown)
                .optional();
    }

    private static Row shown(ResultSet row, int number) throws SQLException {
        boolean offered = "waiting".equals(row.getString("state")) && row.getInt("seats") > 0;
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("participant_id", UUID.class),
                row.getString("state"),
                row.getString("mode"),
                row.getString("name"),
                row.getString("email"),
                row.getString("organisation"),
                row.getBoolean("member"),
                row.getInt("seats"),
                row.getInt("wanted"),
                offered,
                offered ? until(row) : null,
                row.getBoolean("came"),
                row.getObject("party_id", UUID.class),
                row.getString("party_organisation"),
                (Integer) (row.getObject("position") == null ? null : row.getInt("position")),
                row.getTimestamp("registered_at").toInstant());
    }

    private static @Nullable Instant until(ResultSet row) throws SQLException {
        var held = row.getTimestamp("held_until");
        return held == null ? null : held.toInstant();
    }
}
