package se.samling.event.form;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samling.platform.seal.Seal;
import tools.jackson.databind.json.JsonMapper;

/** All answers, by registration; the sealed ones are opened here and nowhere else. */
@Repository
public class Answers {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final JsonMapper json;
    private final Seal seal;
    private final AnswerFiles files;

    Answers(JdbcClient jdbc, JdbcTemplate template, JsonMapper json, Seal seal, AnswerFiles files) {
        this.files = files;
        this.jdbc = jdbc;
        this.template = template;
        this.json = json;
        this.seal = seal;
    }

    private record Secret(List<String> chosen, @Nullable String words) {}

    /** Whose answer. */
    public record Given(UUID registrationId, Answer answer) {}

    public Map<UUID, Answer> of(UUID registrationId) {
        return of(List.of(registrationId)).getOrDefault(registrationId, new HashMap<>());
    }

    /** By registration, and by question; without those who answered nothing. */
    public Map<UUID, Map<UUID, Answer>> of(Collection<UUID> registrations) {
        var answers = new HashMap<UUID, Map<UUID, Answer>>();
        if (!registrations.isEmpty()) {
            jdbc.sql("select * from form_answer where registration_id in (:registrations)")
                    .param("registrations", registrations)
                    .query(this::row)
                    .list()
                    .forEach(given -> answers.computeIfAbsent(given.registrationId(), none -> new HashMap<>())
                            .put(given.answer().questionId(), given.answer()));
        }
        return answers;
    }

    /** Those of confirmed registrations that say what somebody eats or needs on site. */
    public List<Given> sealedOf(UUID eventId) {
        return jdbc.sql("""
                        select a.* from form_answer a join registration r on r.id = a.registration_id
                        where a.event_id = ? and a.sealed is not null and r.state = 'confirmed' and r.mode = 'on-site'
                        order by r.registered_at, r.id
                        """).param(eventId).query(this::row).list();
    }

    /** Those of these registrations that anybody who organises may see. */
    public List<Given> plainOf(UUID eventId, Collection<UUID> registrations) {
        return registrations.isEmpty()
                ? List.of()
                : jdbc.sql(
                                "select * from form_answer where event_id = :event and sealed is null and registration_id in (:registrations)")
                        .param("event", eventId)
                        .param("registrations", registrations)
                        .query(this::row)
                        .list();
    }

    /** Each registration's answers take the place of all it gave before; one batch for all. Files of new ones are told of. */
    public void replace(UUID eventId, Map<UUID, List<Answer>> byRegistration) {
        if (byRegistration.isEmpty()) {
            return;
        }
        jdbc.sql("delete from form_answer where registration_id in (:registrations)")
                .param("registrations", byRegistration.keySet())
                .update();
        var rows = new ArrayList<@Nullable Object[]>();
        byRegistration.forEach(
                (registration, answers) -> answers.forEach(answer -> rows.add(columns(eventId, registration, answer))));
        if (!rows.isEmpty()) {
            template.batchUpdate("""
                    insert into form_answer (registration_id, question_id, event_id, question_version, chosen, words, sealed, file_id)
                    values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                    """, rows);
            files.told(byRegistration.values().stream()
                    .flatMap(List::stream)
                    .map(Answer::file)
                    .filter(Objects::nonNull)
                    .toList());
        }
    }

    /** The place is somebody else's now. */
    public void forget(UUID registrationId) {
        jdbc.sql("delete from form_answer where registration_id = ?")
                .param(registrationId)
                .update();
    }

    private @Nullable Object[] columns(UUID eventId, UUID registration, Answer answer) {
        var id = answer.questionId();
        if (answer.sealed()) {
            var secret = json.writeValueAsString(new Secret(answer.chosen(), answer.words()));
            return new @Nullable Object[] {
                registration,
                id,
                eventId,
                answer.questionVersion(),
                new String[0],
                null,
                seal.close(secret, registration, id),
                null
            };
        }
        return new @Nullable Object[] {
            registration,
            id,
            eventId,
            answer.questionVersion(),
            answer.chosen().toArray(String[]::new),
            answer.words(),
            null,
            answer.file()
        };
    }

    Given row(ResultSet row, int number) throws SQLException {
        var registration = row.getObject("registration_id", UUID.class);
        var question = row.getObject("question_id", UUID.class);
        int version = row.getInt("question_version");
        var sealed = row.getBytes("sealed");
        if (sealed == null) {
            var chosen = List.of((String[]) row.getArray("chosen").getArray());
            return new Given(
                    registration,
                    new Answer(
                            question,
                            version,
                            false,
                            chosen,
                            row.getString("words"),
                            row.getObject("file_id", UUID.class)));
        }
        var secret = json.readValue(seal.open(sealed, registration, question), Secret.class);
        return new Given(registration, new Answer(question, version, true, secret.chosen(), secret.words()));
    }
}
