package se.samling.notification.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samling.notification.language.Language;

/** Persons and participants as readers of mail. */
@Repository
public class Readers {

    private final JdbcClient jdbc;

    public Readers(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        };
    }

    /** A reader by an id that may be a person's or a participant's, as in links that end mail. */
    public Optional<Reader> find(UUID id) {
        return find(ReaderId.person(id)).or(() -> find(ReaderId.participant(id)));
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
