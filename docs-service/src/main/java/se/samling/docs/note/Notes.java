package se.samling.docs.note;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.docs.directory.KnownPeople;
import se.samling.docs.progress.NotYetKnown;
import se.samling.platform.seal.Seal;
import tools.jackson.databind.json.JsonMapper;

/** Keeps and gives back notes, to the person alone. */
@Service
public class Notes {

    private final JdbcClient jdbc;
    private final KnownPeople people;
    private final Seal seal;
    private final JsonMapper json;
    private final Clock clock;

    Notes(JdbcClient jdbc, KnownPeople people, Seal seal, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.seal = seal;
        this.json = json;
        this.clock = clock;
    }

    /** What is sealed. */
    record Words(String text, List<UUID> ticked) {}

    public List<Note> of(UUID personId, UUID courseId) {
        return jdbc.sql("select subject_id, sealed from course_note where person_id = :person and course_id = :course")
                .param("person", personId)
                .param("course", courseId)
                .query((row, number) -> {
                    var subject = row.getObject("subject_id", UUID.class);
                    var words =
                            json.readValue(seal.open(row.getBytes("sealed"), personId, courseId, subject), Words.class);
                    return new Note(subject, words.text(), words.ticked());
                })
                .list();
    }

    /**
     * Saves those named and leaves the others; an empty one is taken away.
     *
     * @throws NotYetKnown where the person is not known, so that nothing is kept of somebody who has been erased
     */
    @Transactional
    public void save(UUID personId, UUID courseId, List<Note> notes) {
        if (!people.hold(personId)) {
            throw new NotYetKnown();
        }
        notes.forEach(note -> {
            if (note.isEmpty()) {
                remove(personId, courseId, note.subjectId());
            } else {
                put(personId, courseId, note);
            }
        });
    }

    @Transactional
    public void remove(UUID personId, UUID courseId, UUID subjectId) {
        jdbc.sql("""
                delete from course_note where person_id = :person and course_id = :course and subject_id = :subject
                """)
                .param("person", personId)
                .param("course", courseId)
                .param("subject", subjectId)
                .update();
    }

    @Transactional
    public void removeAll(UUID personId, UUID courseId) {
        jdbc.sql("delete from course_note where person_id = :person and course_id = :course")
                .param("person", personId)
                .param("course", courseId)
                .update();
    }

    /** The erasure of a person. */
    @Transactional
    public void forget(UUID personId) {
        jdbc.sql("delete from course_note where person_id = :person")
                .param("person", personId)
                .update();
    }

    private void put(UUID personId, UUID courseId, Note note) {
        var words = json.writeValueAsString(new Words(note.text(), note.ticked()));
        jdbc.sql("""
                insert into course_note (person_id, course_id, subject_id, sealed, changed_at)
                values (:person, :course, :subject, :sealed, :now)
                on conflict (person_id, course_id, subject_id) do update
                set sealed = excluded.sealed, changed_at = excluded.changed_at
                """)
                .param("person", personId)
                .param("course", courseId)
                .param("subject", note.subjectId())
                .param("sealed", seal.close(words, personId, courseId, note.subjectId()))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
