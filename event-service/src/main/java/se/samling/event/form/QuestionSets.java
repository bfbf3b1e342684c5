package se.samling.event.form;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The question sets of all hosts. */
@Repository
public class QuestionSets {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    QuestionSets(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Optional<QuestionSet> find(UUID id) {
        return jdbc.sql("select * from question_set where id = ?")
                .param(id)
                .query(this::row)
                .optional();
    }

    public List<QuestionSet> of(Collection<UUID> hosts) {
        return hosts.isEmpty()
                ? List.of()
                : jdbc.sql(
                                "select * from question_set where host_id in (:hosts) order by name collate \"sv-x-icu\", id")
                        .param("hosts", hosts)
                        .query(this::row)
                        .list();
    }

    public void delete(UUID id) {
        jdbc.sql("delete from question_set where id = ?").param(id).update();
    }

    QuestionSet save(UUID hostId, String name, List<QuestionDraft> questions) {
        return jdbc.sql("""
                        insert into question_set (id, host_id, name, questions) values (?, ?, ?, ?::jsonb)
                        on conflict on constraint question_set_once_per_name do update set questions = excluded.questions
                        returning *
                        """)
                .params(UUID.randomUUID(), hostId, name, json.writeValueAsString(questions))
                .query(this::row)
                .single();
    }

    private QuestionSet row(ResultSet row, int number) throws SQLException {
        return new QuestionSet(
                row.getObject("id", UUID.class),
                row.getObject("host_id", UUID.class),
                row.getString("name"),
                json.readValue(row.getString("questions"), new TypeReference<List<QuestionDraft>>() {}));
    }
}
