package se.samling.event.attendance;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of a broadcast: a row per registration that has joined. */
@Repository
public class Attendances {

    /** Whoever has not been heard of for this long has left; pages tell of themselves every half minute. */
    static final Duration STILL_HERE = Duration.ofSeconds(90);

    private final JdbcClient jdbc;

    Attendances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** People: all who joined at some time, those watching now, and the most at one time. */
    public record Figures(int joined, int now, int peak, int registrations) {}

    /** A registration's line; {@code people} is what the organiser corrected it to, else what was registered. */
    public record Row(
            UUID registrationId,
            String name,
            @Nullable String organisation,
            boolean joined,
            int people,
            boolean corrected,
            @Nullable Instant joinedAt,
            @Nullable Instant seenAt) {}

    void join(UUID registrationId, UUID eventId, int people, Instant now) {
        jdbc.sql("""
                        insert into attendance (registration_id, event_id, people, joined_at, seen_at) values (?, ?, ?, ?, ?)
                        on conflict (registration_id) do update set seen_at = excluded.seen_at, people = excluded.people
                        """)
                .params(registrationId, eventId, people, Timestamp.from(now), Timestamp.from(now))
                .update();
    }

    /** Rooms that somebody watches now get the number, if it is the highest so far. */
    void notePeaks(Instant now) {
        jdbc.sql("""
                        update live_room r set peak = w.people
                        from (select event_id, sum(coalesce(corrected, people)) as people from attendance
                              where seen_at > ? group by event_id) w
                        where w.event_id = r.event_id and w.people > r.peak
                        """).param(Timestamp.from(now.minus(STILL_HERE))).update();
    }

    public Figures figures(UUID eventId, Instant now) {
        return jdbc.sql("""
                        select coalesce(sum(coalesce(corrected, people)), (select joined from live_room where event_id = ?), 0) as joined,
                               coalesce(sum(coalesce(corrected, people)) filter (where seen_at > ?), 0) as now,
                               coalesce((select peak from live_room where event_id = ?), 0) as peak, count(*) as registrations
                        from attendance where event_id = ?
                        """)
                .params(eventId, Timestamp.from(now.minus(STILL_HERE)), eventId, eventId)
                .query((row, number) -> new Figures(
                        row.getInt("joined"),
                        row.getInt("now"),
                        Math.max(row.getInt("peak"), row.getInt("now")),
                        row.getInt("registrations")))
                .single();
    }

    /** Everybody with a digital place, by name. */
    public List<Row> rows(UUID eventId) {
        return jdbc.sql("""
                        select r.id, p.name, p.organisation, a.registration_id is not null as joined,
                               coalesce(a.corrected, a.people, greatest(r.seats, 1)) as people, a.corrected is not null as corrected,
                               a.joined_at, a.seen_at
                        from registration r join participant p on p.id = r.participant_id
                             left join attendance a on a.registration_id = r.id
                        where r.event_id = ? and (r.state = 'confirmed' and r.mode = 'digital' or a.registration_id is not null)
                        order by p.name collate "sv-x-icu", r.id
                        """)
                .param(eventId)
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("organisation"),
                        row.getBoolean("joined"),
                        row.getInt("people"),
                        row.getBoolean("corrected"),
                        instant(row.getTimestamp("joined_at")),
                        instant(row.getTimestamp("seen_at"))))
                .list();
    }

    /** Null takes the correction back. False when nobody joined by that registration. */
    boolean correct(UUID eventId, UUID registrationId, @Nullable Integer people) {
        return jdbc.sql("update attendance set corrected = ? where registration_id = ? and event_id = ?")
                        .params(Arrays.asList(people, registrationId, eventId))
                        .update()
                > 0;
    }

    /** Whoever was there without having opened the page: a group that watched on somebody else's screen. */
    void add(UUID eventId, UUID registrationId, int people, Instant at) {
        jdbc.sql("""
                        insert into attendance (registration_id, event_id, people, corrected, joined_at, seen_at)
                        select id, event_id, greatest(?, 1), ?, ?, ? from registration where id = ? and event_id = ?
                        """)
                .params(people, people, Timestamp.from(at), Timestamp.from(at), registrationId, eventId)
                .update();
    }

    /** Who watched is forgotten for events that ended before; how many is kept. */
    public void forgetBefore(Instant end) {
        jdbc.sql("""
                        update live_room r set joined = w.people
                        from (select a.event_id, sum(coalesce(a.corrected, a.people)) as people
                              from attendance a join event e on e.id = a.event_id where e.ends_instant < ? group by a.event_id) w
                        where w.event_id = r.event_id
                        """).param(Timestamp.from(end)).update();
        jdbc.sql("delete from attendance where event_id in (select id from event where ends_instant < ?)")
                .param(Timestamp.from(end))
                .update();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
