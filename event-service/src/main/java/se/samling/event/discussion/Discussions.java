package se.samling.event.discussion;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samling.event.language.Text;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The questions of events, and notes by the registration whose group they belong to. */
@Repository
public class Discussions {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Discussions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public List<Text> questions(UUID eventId) {
        return jdbc.sql("select questions from discussion where event_id = ?")
                .param(eventId)
                .query(String.class)
                .optional()
                .map(questions -> json.readValue(questions, new TypeReference<List<Text>>() {}))
                .orElse(List.of());
    }

    public String note(UUID registrationId) {
        return jdbc.sql("select note from discussion_note where registration_id = ?")
                .param(registrationId)
                .query(String.class)
                .optional()
                .orElse("");
    }

    void ask(UUID eventId, List<Text> questions) {
        jdbc.sql("""
                        insert into discussion (event_id, questions) values (?, ?::jsonb)
                        on conflict (event_id) do update set questions = excluded.questions
                        """).params(eventId, json.writeValueAsString(questions)).update();
    }

    void note(UUID registrationId, String note) {
        jdbc.sql("""
                        insert into discussion_note (registration_id, note) values (?, ?)
                        on conflict (registration_id) do update set note = excluded.note
                        """).params(registrationId, note).update();
    }
}
