package se.samling.event.certificate;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samling.event.language.Text;
import tools.jackson.databind.json.JsonMapper;

/** All certificates, and what they are made from. */
@Repository
public class Certificates {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Certificates(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A meeting of the whole; {@code attended} by the participant, in the room or at the broadcast. */
    record Meeting(UUID eventId, LocalDate day, boolean attended) {}

    public Optional<Certificate> find(String number) {
        return jdbc.sql("select * from certificate where number = ?")
                .param(number)
                .query(this::row)
                .optional();
    }

    /** The same number as before, if there was one. */
    Certificate keep(Certificate certificate) {
        return jdbc.sql("""
                        insert into certificate (number, participant_id, whole_id, title, name, hosts, attended, meetings, first_day,
                                                 last_day, issued_at)
                        values (?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?)
                        on conflict on constraint certificate_once_per_whole do update set title = excluded.title, name = excluded.name,
                            hosts = excluded.hosts, attended = excluded.attended, meetings = excluded.meetings,
                            first_day = excluded.first_day, last_day = excluded.last_day, issued_at = excluded.issued_at
                        returning *
                        """)
                .params(
                        certificate.number(),
                        certificate.participantId(),
                        certificate.wholeId(),
                        json.writeValueAsString(certificate.title()),
                        certificate.name(),
                        certificate.hosts().toArray(String[]::new),
                        certificate.attended(),
                        certificate.meetings(),
                        Date.valueOf(certificate.firstDay()),
                        Date.valueOf(certificate.lastDay()),
                        Timestamp.from(certificate.issuedAt()))
                .query(this::row)
                .single();
    }

    void forget(UUID participantId) {
        jdbc.sql("delete from certificate where participant_id = ?")
                .param(participantId)
                .update();
    }

    /** The event alone, all dates of its series, or all meetings of its cohort, as far as they are public and not cancelled. */
    List<Meeting> meetings(UUID wholeId, UUID participantId, Instant now) {
        return jdbc.sql("""
                        select e.id, e.starts_at::date as day, e.starts_instant <= :now and exists (
                                   select from attendance a join registration r on r.id = a.registration_id
                                   where a.event_id = e.id and r.participant_id = :participant and coalesce(a.corrected, a.people) > 0
                               ) as attended
                        from event e
                        where e.state in ('announced', 'open') and (e.id = :whole or e.series_id = :whole or :whole = any (e.network_ids))
                        order by e.starts_instant, e.id
                        """)
                .param("participant", participantId)
                .param("whole", wholeId)
                .param("now", Timestamp.from(now), Types.TIMESTAMP)
                .query((row, number) -> new Meeting(
                        row.getObject("id", UUID.class),
                        row.getObject("day", LocalDate.class),
                        row.getBoolean("attended")))
                .list();
    }

    private Certificate row(ResultSet row, int number) throws SQLException {
        return new Certificate(
                row.getString("number"),
                row.getObject("participant_id", UUID.class),
                row.getObject("whole_id", UUID.class),
                json.readValue(row.getString("title"), Text.class),
                row.getString("name"),
                List.of((String[]) row.getArray("hosts").getArray()),
                row.getInt("attended"),
                row.getInt("meetings"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getTimestamp("issued_at").toInstant());
    }
}
