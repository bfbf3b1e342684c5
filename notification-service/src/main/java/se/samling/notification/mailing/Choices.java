package se.samling.notification.mailing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** People whom organisers have chosen to write to. They are told of once and are ours from then on: a choice never changes. */
@Repository
public class Choices {

    private static final Duration KEPT = Duration.ofDays(400);

    private final JdbcClient jdbc;
    private final Clock clock;

    public Choices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the shape of {@code samling.choices.v1}: some of the {@code people} in all. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record ChoiceWord(UUID choiceId, UUID eventId, int people, Instant at, List<Chosen> chosen) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Chosen(UUID registrationId, UUID participantId) {}

    public void heard(ChoiceWord word) {
        jdbc.sql("insert into choice (choice_id, event_id, people, made_at) values (?, ?, ?, ?) on conflict do nothing")
                .params(word.choiceId(), word.eventId(), word.people(), Timestamp.from(word.at()))
                .update();
        jdbc.sql("""
                        insert into chosen (choice_id, registration_id, participant_id)
                        select :choice, registration_id, participant_id
                          from unnest(:registrations, :participants) as told (registration_id, participant_id)
                        on conflict do nothing
                        """)
                .param("choice", word.choiceId())
                .param(
                        "registrations",
                        word.chosen().stream().map(Chosen::registrationId).toArray(UUID[]::new))
                .param(
                        "participants",
                        word.chosen().stream().map(Chosen::participantId).toArray(UUID[]::new))
                .update();
    }

    /** Whether all of its people have been told of. */
    boolean whole(UUID choiceId) {
        return jdbc.sql("""
                        select exists (select from choice c where c.choice_id = :id
                                          and c.people = (select count(*) from chosen where choice_id = :id))
                        """).param("id", choiceId).query(Boolean.class).single();
    }

    /** No mailing is set for a time that far away. */
    @Scheduled(initialDelayString = "PT15M", fixedDelayString = "P1D")
    public void forget() {
        jdbc.sql("delete from choice where made_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }
}
