package se.samling.notification.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samling.notification.language.Language;

/** Persons, participants, the mailboxes of web courses, the operator and addresses that hosts write from as readers of mail. */
@Repository
public class Readers {

    private final JdbcClient jdbc;
    private final String operator;

    public Readers(JdbcClient jdbc, @Value("${samling.mail.operator}") String operator) {
        this.jdbc = jdbc;
        this.operator = operator;
    }

    /** The reader, once their message has come. A participant is joined with the person of the same address. */
    public Optional<Reader> find(ReaderId id) {
        return switch (id.kind()) {
            case PERSON ->
                jdbc.sql("""
                            select person_id as id, person_id, name, email, language from person where person_id = :id
                            """)
                        .param("id", id.id())
                        .query((row, n) -> reader(ReaderKind.PERSON, row))
                        .optional();
            case PARTICIPANT ->
                jdbc.sql("""
                            select p.participant_id as id,
                                   coalesce(p.person_id,
                                            (select q.person_id from person q where lower(q.email) = lower(p.email) limit 1))
                                       as person_id,
                                   p.name, p.email, p.language
                              from participant p
                             where p.participant_id = :id
                            """)
                        .param("id", id.id())
                        .query((row, n) -> reader(ReaderKind.PARTICIPANT, row))
                        .optional();
            case MAILBOX ->
                jdbc.sql("""
                            select c.course_id as id, null::uuid as person_id, coalesce(o.name, '') as name,
                                   c.state ->> 'contactEmail' as email, 'sv' as language
                              from course c left join organisation o on o.organisation_id::text = c.state -> 'hosts' ->> 0
                             where c.course_id = :id and c.state ->> 'contactEmail' is not null
                            """)
                        .param("id", id.id())
                        .query((row, n) -> reader(ReaderKind.MAILBOX, row))
                        .optional();
            case SENDER ->
                jdbc.sql("""
                            select id, null::uuid as person_id, '' as name, address as email, 'sv' as language
                              from host_sender where id = :id
                            """)
                        .param("id", id.id())
                        .query((row, n) -> reader(ReaderKind.SENDER, row))
                        .optional();
            case OPERATOR ->
                Optional.of(new Reader(id, null, "", operator, Language.SV))
                        .filter(known -> known.readerId().equals(ReaderId.operator()));
        };
    }

    /** A reader by an id of any kind, as in links that end mail. */
    public Optional<Reader> find(UUID id) {
        return find(ReaderId.person(id))
                .or(() -> find(ReaderId.participant(id)))
                .or(() -> find(ReaderId.mailbox(id)))
                .or(() -> find(ReaderId.sender(id)));
    }

    private static Reader reader(ReaderKind kind, ResultSet row) throws SQLException {
        return new Reader(
                new ReaderId(kind, row.getObject("id", UUID.class)),
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                Language.of(row.getString("language")));
    }
}
