package se.samling.membership.enrolment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samling.membership.enrolment.ParticipantDraft.Named;

/** The participants of enrolments, also those who left. Names of people we know are read where they are kept. */
@Repository
public class Participants {

    private static final String SELECT = """
            select p.id, p.enrolment_id, p.seat_id, p.person_id, p.since, p.left_at,
                   coalesce(known.name, p.name) as name, coalesce(known.email, p.email) as email
            from enrolment_participant p left join person known on known.id = p.person_id
            """;

    private final JdbcClient jdbc;

    Participants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order they were named. */
    public List<Participant> of(UUID enrolmentId) {
        return jdbc.sql(SELECT + " where p.enrolment_id = ? order by p.since, p.id")
                .param(enrolmentId)
                .query(Participants::row)
                .list();
    }

    public List<Participant> taking(UUID enrolmentId) {
        return of(enrolmentId).stream().filter(Participant::taking).toList();
    }

    /** The enrolments in which the person takes part in this network, in the order in which they are to be locked. */
    public List<UUID> placesOf(UUID networkId, UUID personId) {
        return jdbc.sql("""
                        select e.id from enrolment_participant p join enrolment e on e.id = p.enrolment_id
                        where e.network_id = ? and e.state = 'admitted' and p.person_id = ? and p.left_at is null
                        order by e.id
                        """).params(networkId, personId).query(UUID.class).list();
    }

    Optional<Participant> find(UUID enrolmentId, UUID id) {
        return jdbc.sql(SELECT + " where p.enrolment_id = ? and p.id = ?")
                .params(enrolmentId, id)
                .query(Participants::row)
                .optional();
    }

    void add(UUID id, UUID enrolmentId, UUID seatId, Named named, Instant now) {
        jdbc.sql("""
                        insert into enrolment_participant (id, enrolment_id, seat_id, name, email, since) values (?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        id, enrolmentId, seatId, named.name(), named.email().value(), Timestamp.from(now)))
                .update();
    }

    /** The participant is a person of ours now, who alone has name and address: erasing the person erases them. */
    void known(UUID id, UUID personId) {
        jdbc.sql("update enrolment_participant set person_id = ?, name = null, email = null where id = ?")
                .params(personId, id)
                .update();
    }

    void leave(UUID id, Instant now) {
        jdbc.sql(
                        "update enrolment_participant set left_at = ?, name = null, email = null where id = ? and left_at is null")
                .params(Timestamp.from(now), id)
                .update();
    }

    /** Somebody who was named and is nobody's yet: the row goes. */
    void remove(UUID id) {
        jdbc.sql("delete from enrolment_participant where id = ?").param(id).update();
    }

    void removeAll(UUID enrolmentId) {
        jdbc.sql("delete from enrolment_participant where enrolment_id = ?")
                .param(enrolmentId)
                .update();
    }

    private static Participant row(ResultSet row, int number) throws SQLException {
        var left = row.getTimestamp("left_at");
        return new Participant(
                row.getObject("id", UUID.class),
                row.getObject("enrolment_id", UUID.class),
                row.getObject("seat_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                row.getTimestamp("since").toInstant(),
                left == null ? null : left.toInstant());
    }
}
