package se.samling.event.form;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samling.event.schedule.DraftDiscarded;
import tools.jackson.databind.json.JsonMapper;

/** All forms, with questions that were taken away and wordings that were changed. */
@Repository
public class Forms {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Forms(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What is asked now. An event without questions has an empty form of version 0. */
    public Form of(UUID eventId) {
        return new Form(eventId, version(eventId), questions(eventId, false));
    }

    /** What is asked now and what was asked before. */
    public Form everOf(UUID eventId) {
        return new Form(eventId, version(eventId), questions(eventId, true));
    }

    /** The questions that are asked now, without the form's version: all that reading answers needs, in one look. */
    Form asked(UUID eventId) {
        return new Form(eventId, 0, questions(eventId, false));
    }

    /** A question as it was worded for an answer. */
    public Optional<Question.Body> wording(UUID questionId, int version) {
        return jdbc.sql("select body from form_wording where question_id = ? and version = ?")
                .params(questionId, version)
                .query(String.class)
                .optional()
                .map(body -> json.readValue(body, Question.Body.class));
    }

    /** Lets nobody else change the form until the transaction ends. */
    int hold(UUID eventId) {
        jdbc.sql("insert into form (event_id, version) values (?, 0) on conflict do nothing")
                .param(eventId)
                .update();
        return jdbc.sql("select version from form where event_id = ? for update")
                .param(eventId)
                .query(Integer.class)
                .single();
    }

    /** Writes the form one version on; a question that is not in it any more is withdrawn. */
    Form save(UUID eventId, List<Question> questions) {
        jdbc.sql("update form_question set withdrawn = true where event_id = ?")
                .param(eventId)
                .update();
        for (int position = 0; position < questions.size(); position++) {
            save(eventId, position, questions.get(position));
        }
        jdbc.sql("""
                        update form
                        set version = version + 1, told_until = null,
                            told_questions = case when told_until is null then told_questions end
                        where event_id = ?
                        """).param(eventId).update();
        return of(eventId);
    }

    @EventListener
    void discard(DraftDiscarded draft) {
        jdbc.sql("delete from form_question where event_id = ?")
                .param(draft.eventId())
                .update();
        jdbc.sql("delete from form where event_id = ?").param(draft.eventId()).update();
    }

    /** What nobody can have answered is gone for good. */
    void deleteWithdrawn(UUID eventId) {
        jdbc.sql("delete from form_question where event_id = ? and withdrawn")
                .param(eventId)
                .update();
    }

    private void save(UUID eventId, int position, Question question) {
        var body = json.writeValueAsString(question.body());
        jdbc.sql("""
                        insert into form_question (id, event_id, position, version, body) values (?, ?, ?, ?, ?::jsonb)
                        on conflict (id) do update set position = excluded.position, version = excluded.version,
                            body = excluded.body, withdrawn = false
                        """)
                .params(question.id(), eventId, position, question.version(), body)
                .update();
        jdbc.sql("insert into form_wording (question_id, version, body) values (?, ?, ?::jsonb) on conflict do nothing")
                .params(question.id(), question.version(), body)
                .update();
    }

    private int version(UUID eventId) {
        return jdbc.sql("select version from form where event_id = ?")
                .param(eventId)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    private List<Question> questions(UUID eventId, boolean withdrawnToo) {
        return jdbc.sql(
                        "select * from form_question where event_id = ? and (not withdrawn or ?) order by withdrawn, position")
                .params(eventId, withdrawnToo)
                .query(this::row)
                .list();
    }

    private Question row(ResultSet row, int number) throws SQLException {
        return new Question(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getBoolean("withdrawn"),
                json.readValue(row.getString("body"), Question.Body.class));
    }
}
