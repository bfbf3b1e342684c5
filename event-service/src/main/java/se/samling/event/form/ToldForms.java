package se.samling.event.form;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What people were told that a form asks, for as long as it asks something else now. */
@Repository
public class ToldForms {

    private static final TypeReference<List<Question>> QUESTIONS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Forms forms;

    ToldForms(JdbcClient jdbc, JsonMapper json, Forms forms) {
        this.jdbc = jdbc;
        this.json = json;
        this.forms = forms;
    }

    /**
     * A telling that is not finished.
     *
     * @param before what was told last; none where some were told one thing and some another
     * @param until the last registration that was looked at
     */
    public record Telling(Optional<Form> before, @Nullable UUID until) {}

    /** The events whose people have yet to be told. */
    public List<UUID> unfinished() {
        return jdbc.sql("select event_id from form where told_version < version order by event_id limit 100")
                .query(UUID.class)
                .list();
    }

    /** Nobody else tells, and nobody changes the form, until the transaction ends; none where somebody is at it or it is done. */
    public Optional<Telling> hold(UUID eventId) {
        return jdbc.sql("""
                        select told_questions, told_until from form
                        where event_id = ? and told_version < version for update skip locked
                        """)
                .param(eventId)
                .query((row, number) -> new Telling(
                        Optional.ofNullable(row.getString("told_questions"))
                                .map(questions -> new Form(eventId, 0, json.readValue(questions, QUESTIONS))),
                        row.getObject("told_until", UUID.class)))
                .optional();
    }

    public void reached(UUID eventId, UUID registrationId) {
        jdbc.sql("update form set told_until = ? where event_id = ?")
                .params(registrationId, eventId)
                .update();
    }

    public void finished(UUID eventId) {
        var now = json.writeValueAsString(forms.asked(eventId).questions());
        jdbc.sql(
                        "update form set told_version = version, told_questions = ?::jsonb, told_until = null where event_id = ?")
                .params(now, eventId)
                .update();
    }
}
