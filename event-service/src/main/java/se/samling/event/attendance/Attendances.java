package se.samling.event.attendance;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of an event: a row per registration that has come, into the room or to the broadcast, and once however it came. */
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
            String mode,
            @Nullable String way,
            boolean joined,
            int people,
            boolean corrected,
            @Nullable Instant joinedAt,
            @Nullable Instant seenAt) {}

    void join(UUID registrationId, UUID eventId, int people, Instant now) {
        jdbc.sql("""
                        insert into attendance (registration_id, event_id, people, joined_at, seen_at) values (?, ?, ?, ?, ?)
                        on conflict (registration_id) do update set seen_at = excluded.seen_at,
                            people = case attendance.way when 'room' then attendance.people else excluded.people end
                        """)
                .params(registrationId, eventId, people, Timestamp.from(now), Timestamp.from(now))
                .update();
    }

    /** Came into the room; whoever watched before they came is counted as they came. */
    void arrive(UUID registrationId, UUID eventId, int people, Instant at) {
        jdbc.sql("""
                        insert into attendance (registration_id, event_id, people, way, joined_at, seen_at)
                        values (?, ?, ?, 'room', ?, ?)
                        on conflict (registration_id) do update set way = 'room', people = excluded.people
                        """)
                .params(registrationId, eventId, people, Timestamp.from(at), Timestamp.from(at))
                .update();
    }

    /** Some of those who came to the room did not. */
    void stay(UUID registrationId, int people) {
        jdbc.sql("update attendance set people = ? where registration_id = ? and way = 'room'")
                .params(people, registrationId)
                .update();
    }

    /** Was not there after all; who has watched since has come to the broadcast. */
    void leave(UUID registrationId) {
        jdbc.sql(
                        "update attendance set way = 'digital' where registration_id = ? and way = 'room' and seen_at > joined_at")
                .param(registrationId)
                .update();
        jdbc.sql("delete from attendance where registration_id = ? and way = 'room'")
                .param(registrationId)
                .update();
    }

    /** Rooms that somebody watches now get the number, if it is the highest so far. */
    void notePeaks(Instant now) {
        jdbc.sql("""
                        update live_room r set peak = w.people
                        from (select event_id, sum(coalesce(corrected, people)) as people from attendance
                              where way = 'digital' and seen_at > ? group by event_id) w
                        where w.event_id = r.event_id and w.people > r.peak
                        """).param(Timestamp.from(now.minus(STILL_HERE))).update();
    }

    public Figures figures(UUID eventId, Instant now) {
        return jdbc.sql("""
                        select coalesce(sum(coalesce(corrected, people)), (select joined from live_room where event_id = ?), 0) as joined,
                               coalesce(sum(coalesce(corrected, people)) filter (where way = 'digital' and seen_at > ?), 0) as now,
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

    /** Everybody with a place, by name. */
    public List<Row> rows(UUID eventId) {
        return jdbc.sql("""
                        select r.id, p.name, coalesce(y.organisation, p.organisation) as organisation, r.mode, a.way, a.registration_id is not null as joined,
                               coalesce(a.corrected, a.people, greatest(r.seats, 1)) as people, a.corrected is not null as corrected,
                               a.joined_at, a.seen_at
                        from registration r join participant p on p.id = r.participant_id
                             left join attendance a on a.registration_id = r.id
                             left join party y on y.registration_id = r.party_id
                        where r.event_id = ? and (r.state = 'confirmed' and r.seats > 0 or a.registration_id is not null)
                        order by p.name collate "sv-x-icu", r.id
                        """)
                .param(eventId)
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("organisation"),
                        row.getString("mode"),
                        row.getString("way"),
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
                        insert into attendance (registration_id, event_id, people, corrected, way, joined_at, seen_at)
                        select id, event_id, greatest(?, 1), ?, case mode when 'on-site' then 'room' else 'digital' end, ?, ? from registration where id = ? and event_id = ?
                        """)
                .params(people, people, Timestamp.from(at), Timestamp.from(at), registrationId, eventId)
                .update();
    }

    /**
     * Who came is forgotten for events that ended before, once the last of their series or cohort has: its certificate counts them
     * all. How many is kept.
     */
    public void forgetBefore(Instant end) {
        jdbc.sql("""
                        update live_room r set joined = w.people
                        from (select a.event_id, sum(coalesce(a.corrected, a.people)) as people
                              from attendance a join event e on e.id = a.event_id where e.ends_instant < ? group by a.event_id) w
                        where w.event_id = r.event_id
                        """).param(Timestamp.from(end)).update();
        jdbc.sql("""
                        insert into turnout (event_id, room, digital)
                        select a.event_id, coalesce(sum(coalesce(a.corrected, a.people)) filter (where a.way = 'room'), 0),
                               coalesce(sum(coalesce(a.corrected, a.people)) filter (where a.way = 'digital'), 0)
                        from attendance a join event e on e.id = a.event_id where e.ends_instant < ? group by a.event_id
                        on conflict (event_id) do update set room = excluded.room, digital = excluded.digital
                        """).param(Timestamp.from(end)).update();
        jdbc.sql("""
                        delete from attendance where event_id in (
                            select e.id from event e where e.ends_instant < :end and not exists (
                                select from event later where later.ends_instant >= :end and (later.series_id = e.series_id
                                    or exists (select from known_network n
                                               where n.cohort and n.id = any (e.network_ids) and n.id = any (later.network_ids)))))
                        """).param("end", Timestamp.from(end), Types.TIMESTAMP).update();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
