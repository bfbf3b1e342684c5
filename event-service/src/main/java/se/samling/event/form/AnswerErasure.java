package se.samling.event.form;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Erases answers field by field and keeps how many chose what. */
@Repository
class AnswerErasure {

    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Answers answers;

    AnswerErasure(JdbcClient jdbc, JdbcTemplate template, Answers answers) {
        this.jdbc = jdbc;
        this.template = template;
        this.answers = answers;
    }

    private record Count(UUID question, String code) {}

    /** Up to a thousand answers whose time is over at this instant, or whose registration is; false when there are none left. */
    boolean due(Instant now) {
        jdbc.sql("""
                        delete from form_answer a using registration r where r.id = a.registration_id and r.state = 'cancelled'
                        """).update();
        return erase(jdbc.sql("""
                        select a.* from form_answer a join form_question q on q.id = a.question_id join event e on e.id = a.event_id
                        where e.ends_instant + (q.body ->> 'keptDays')::int * interval '1 day' < ?
                        limit ? for update of a skip locked
                        """)
                .params(Timestamp.from(now), AT_ONCE)
                .query(answers::row)
                .list());
    }

    void of(UUID participantId) {
        erase(jdbc.sql("""
                        select a.* from form_answer a join registration r on r.id = a.registration_id
                        where r.participant_id = ? for update of a
                        """).param(participantId).query(answers::row).list());
    }

    private boolean erase(List<Answers.Given> due) {
        var counts = new TreeMap<Count, Integer>(
                Comparator.comparing(Count::question).thenComparing(Count::code));
        for (var given : due) {
            given.answer()
                    .chosen()
                    .forEach(code -> counts.merge(new Count(given.answer().questionId(), code), 1, Integer::sum));
        }
        template.batchUpdate(
                """
                insert into form_answer_count (question_id, code, number) values (?, ?, ?)
                on conflict (question_id, code) do update set number = form_answer_count.number + excluded.number
                """, counts.entrySet().stream().map(AnswerErasure::columns).toList());
        template.batchUpdate(
                "delete from form_answer where registration_id = ? and question_id = ?",
                due.stream()
                        .map(given -> new Object[] {
                            given.registrationId(), given.answer().questionId()
                        })
                        .toList());
        return !due.isEmpty();
    }

    private static Object[] columns(Map.Entry<Count, Integer> count) {
        return new Object[] {count.getKey().question(), count.getKey().code(), count.getValue()};
    }
}
