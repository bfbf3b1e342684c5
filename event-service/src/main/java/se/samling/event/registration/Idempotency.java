package se.samling.event.registration;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samling.platform.problem.InvalidField;
import tools.jackson.databind.json.JsonMapper;

/** Answers given under an Idempotency-Key (draft-ietf-httpapi-idempotency-key-header), so that a repeated request gets the same. */
@Component
public class Idempotency {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Idempotency(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** The answer already given. @throws InvalidField when the key came with another request before */
    public <T> Optional<T> given(String key, Object request, Class<T> type) {
        record Given(String request, String answer) {}
        return jdbc.sql("select request, answer::text as answer from idempotent_answer where key = ?")
                .param(key)
                .query(Given.class)
                .optional()
                .map(given -> {
                    if (!given.request().equals(digest(request))) {
                        throw new InvalidField("Idempotency-Key", "key-reused");
                    }
                    return json.readValue(given.answer(), type);
                });
    }

    public void keep(String key, Object request, Object answer) {
        jdbc.sql("insert into idempotent_answer (key, request, answer, given_at) values (?, ?, ?::jsonb, ?) on conflict do nothing")
                .params(key, digest(request), json.writeValueAsString(answer), Timestamp.from(clock.instant()))
                .update();
    }

    private String digest(Object request) {
        try {
            var sha = java.security.MessageDigest.getInstance("SHA-256");
            return java.util.HexFormat.of()
                    .formatHex(sha.digest(json.writeValueAsBytes(request)));
        } catch (java.security.NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
