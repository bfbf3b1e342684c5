package se.samling.event.checkin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samling.platform.link.SpokenId;

/** The list at the door: no more about anybody than what is needed to find them and let them in. */
@Repository
public class Roll {

    private final JdbcClient jdbc;

    Roll(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** People: those who have come into the room, and those with a place there. */
    public record Counts(int arrived, int expected) {}

    /** {@code state} is confirmed or waiting; {@code people} have a place by this registration; {@code code} is what they say of themselves. */
    public record Line(
            UUID registrationId,
            String code,
            String name,
            @Nullable String organisation,
            String mode,
            String state,
            int people,
            @Nullable Arrival arrival) {}

    /** Where and when somebody of theirs came last, and how many: {@code last} then, {@code people} in all. */
    public record Arrival(UUID checkInId, int people, int last, Instant at, String station) {}

    /** Somebody with a place in the room; another generation when it was handed over. */
    record Holder(UUID registrationId, int linkGeneration) {}

    List<Holder> holders(UUID eventId) {
        return jdbc.sql("""
                        select id as registration_id, link_generation from registration
                        where event_id = ? and state = 'confirmed' and mode = 'on-site' and seats > 0 order by id
                        """).param(eventId).query(Holder.class).list();
    }

    public Counts counts(UUID eventId) {
        return jdbc.sql("""
                        select (select coalesce(sum(people), 0) from check_in where event_id = :event and undone_at is null) as arrived,
                               (select coalesce(sum(seats), 0) from registration
                                where event_id = :event and state = 'confirmed' and mode = 'on-site') as expected
                        """).param("event", eventId).query(Counts.class).single();
    }

    /** By name. */
    public List<Line> lines(UUID eventId) {
        return jdbc.sql("""
                        select r.id, p.name, coalesce(nullif(y.organisation, ''), p.organisation) as organisation, r.mode, r.state,
                               greatest(r.seats, r.wanted, 1) as people,
                               c.id as check_in_id, c.came, c.people as last, c.at, s.name as station
                        from registration r join participant p on p.id = r.participant_id
                             left join party y on y.registration_id = r.party_id
                             left join (select distinct on (registration_id) *, sum(people) over (partition by registration_id) as came
                                        from check_in where event_id = :event and undone_at is null
                                        order by registration_id, at desc, id desc) c on c.registration_id = r.id
                             left join station s on s.id = c.station_id
                        where r.event_id = :event and (r.state = 'confirmed' and r.seats > 0 or r.state = 'waiting' or c.id is not null)
                        order by p.name collate "sv-x-icu", r.id
                        """).param("event", eventId).query(Roll::line).list();
    }

    /** Differs when the list does. */
    public String stamp(UUID eventId) {
        return jdbc.sql("""
                        select (select count(*) || '.' || coalesce(sum(r.version + p.version), 0) from registration r
                                  join participant p on p.id = r.participant_id where r.event_id = :event)
                            || '.' || (select count(*) || '.' || count(undone_at) from check_in where event_id = :event)
                        """).param("event", eventId).query(String.class).single();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        var checkIn = row.getObject("check_in_id", UUID.class);
        var id = row.getObject("id", UUID.class);
        return new Line(
                id,
                SpokenId.of(id),
                row.getString("name"),
                row.getString("organisation"),
                row.getString("mode"),
                row.getString("state"),
                row.getInt("people"),
                checkIn == null
                        ? null
                        : new Arrival(
                                checkIn,
                                row.getInt("came"),
                                row.getInt("last"),
                                row.getTimestamp("at").toInstant(),
                                row.getString("station")));
    }
}
