package se.samling.event.invitation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samling.event.schedule.Circle;
import se.samling.event.schedule.Event;

/** All invitations; one row per event and person, ever. */
@Repository
public class Invitations {

    private final JdbcClient jdbc;

    Invitations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Invitation> of(UUID eventId, UUID personId) {
        return jdbc.sql("select * from invitation where event_id = ? and person_id = ?")
                .params(eventId, personId)
                .query(Invitations::row)
                .optional();
    }

    /** Open invitations of a person: invited, not declined. */
    public List<Invitation> open(UUID personId) {
        return jdbc.sql(
                        "select * from invitation where person_id = ? and invited_at is not null and declined_at is null")
                .param(personId)
                .query(Invitations::row)
                .list();
    }

    public int countUnanswered(UUID eventId) {
        return jdbc.sql("""
                        select count(*) from invitation i
                        where i.event_id = ? and (i.invited_at is not null or i.save_the_date_at is not null)
                          and i.declined_at is null
                          and not exists (select from registration r join participant p on p.id = r.participant_id
                                          where r.event_id = i.event_id and p.person_id = i.person_id and r.state <> 'cancelled')
                        """).param(eventId).query(Integer.class).single();
    }

    /** Empty when this person had their save-the-date, or their invitation, already. */
    Optional<Invitation> saveTheDate(UUID id, Event event, UUID personId, List<UUID> networks, Instant now) {
        var series = round(event);
        return jdbc.sql("""
                        insert into invitation (id, event_id, person_id, network_ids, save_the_date_at, series_id, series_round, version)
                        values (?, ?, ?, ?, ?, ?, ?, 1)
                        on conflict on constraint invitation_once_per_person do nothing returning *
                        """)
                .params(Arrays.asList(
                        id,
                        event.id(),
                        personId,
                        networks.toArray(UUID[]::new),
                        Timestamp.from(now),
                        series == null ? null : series.id(),
                        series == null ? null : series.round()))
                .query(Invitations::row)
                .optional();
    }

    /** Empty when this person was invited already. */
    Optional<Invitation> invite(UUID id, Event event, UUID personId, List<UUID> networks, Instant now) {
        var series = round(event);
        return jdbc.sql("""
                        insert into invitation (id, event_id, person_id, network_ids, invited_at, series_id, series_round, version)
                        values (?, ?, ?, ?, ?, ?, ?, 1)
                        on conflict on constraint invitation_once_per_person do update
                        set invited_at = excluded.invited_at, network_ids = excluded.network_ids, series_id = excluded.series_id,
                            series_round = excluded.series_round, version = invitation.version + 1
                        where invitation.invited_at is null
                        returning *
                        """)
                .params(Arrays.asList(
                        id,
                        event.id(),
                        personId,
                        networks.toArray(UUID[]::new),
                        Timestamp.from(now),
                        series == null ? null : series.id(),
                        series == null ? null : series.round()))
                .query(Invitations::row)
                .optional();
    }

    /** The round in which the event came out with its series. */
    private static Circle.@Nullable InSeries round(Event event) {
        var series = event.series();
        return series == null || series.round() == null ? null : series;
    }

    Optional<Invitation> decline(UUID eventId, UUID personId, Instant now) {
        return jdbc.sql("""
                        update invitation set declined_at = ?, version = version + 1
                        where event_id = ? and person_id = ? and declined_at is null returning *
                        """)
                .params(Timestamp.from(now), eventId, personId)
                .query(Invitations::row)
                .optional();
    }

    public void undecline(UUID eventId, UUID personId) {
        jdbc.sql(
                        "update invitation set declined_at = null, version = version + 1 where event_id = ? and person_id = ? and declined_at is not null")
                .params(eventId, personId)
                .update();
    }

    void forget(UUID personId) {
        jdbc.sql("delete from invitation where person_id = ?").param(personId).update();
    }

    private static Invitation row(ResultSet row, int number) throws SQLException {
        var series = row.getObject("series_id", UUID.class);
        return new Invitation(
                row.getObject("id", UUID.class),
                row.getObject("event_id", UUID.class),
                row.getObject("person_id", UUID.class),
                List.of((UUID[]) row.getArray("network_ids").getArray()),
                series == null ? null : new Circle.InSeries(series, row.getInt("series_round")),
                instant(row, "save_the_date_at"),
                instant(row, "invited_at"),
                instant(row, "declined_at"),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
