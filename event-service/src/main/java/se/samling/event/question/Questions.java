package se.samling.event.question;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All questions. */
@Repository
public class Questions {

    private final JdbcClient jdbc;

    Questions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A question as it is read: {@code name} and {@code organisation} only where the asker gave them. */
    public record Shown(
            UUID id,
            String text,
            @Nullable String name,
            @Nullable String organisation,
            String state,
            int alsoAsked,
            @Nullable UUID mergedInto,
            Instant askedAt) {}

    /** In the moderator's order; viewers get the visible ones. */
    public List<Shown> shown(UUID eventId, boolean all) {
        return jdbc.sql("""
                        select q.id, q.words as text, nullif(p.name, '') as name, p.organisation, q.state, q.merged_into, q.asked_at,
                               (select count(*) from question m where m.merged_into = q.id) as also_asked
                        from question q left join participant p on p.id = q.participant_id
                        where q.event_id = ? and (? or q.state in ('shown', 'answered'))
                        order by q.place, q.id
                        """)
                .params(eventId, all)
                .query((row, number) -> new Shown(
                        row.getObject("id", UUID.class),
                        row.getString("text"),
                        row.getString("name"),
                        row.getString("organisation"),
                        row.getString("state"),
                        row.getInt("also_asked"),
                        row.getObject("merged_into", UUID.class),
                        row.getTimestamp("asked_at").toInstant()))
                .list();
    }

    int count(UUID eventId) {
        return jdbc.sql("select count(*) from question where event_id = ?")
                .param(eventId)
                .query(Integer.class)
                .single();
    }

    /** All of an event's, locked: whoever orders or merges has them to itself. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Question> lock(UUID eventId) {
        return jdbc.sql("select * from question where event_id = ? order by place, id for update")
                .param(eventId)
                .query(Questions::row)
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Question> lock(UUID eventId, UUID id) {
        return jdbc.sql("select * from question where id = ? and event_id = ? for update")
                .params(id, eventId)
                .query(Questions::row)
                .optional();
    }

    /** Last in the order; false when that very question is there already. */
    boolean add(Question question) {
        return jdbc.sql("""
                        insert into question (id, event_id, words, participant_id, state, place, asked_at, version)
                        select ?, ?, ?, ?, ?, coalesce(max(place), 0) + 1, ?, ? from question where event_id = ?
                        on conflict (id) do nothing
                        """)
                        .params(Arrays.asList(
                                question.id(),
                                question.eventId(),
                                question.words(),
                                question.participantId(),
                                question.state().word(),
                                Timestamp.from(question.askedAt()),
                                question.version(),
                                question.eventId()))
                        .update()
                > 0;
    }

    void update(Question question) {
        jdbc.sql("update question set state = ?, place = ?, merged_into = ?, version = ? where id = ?")
                .params(Arrays.asList(
                        question.state().word(),
                        question.place(),
                        question.mergedInto(),
                        question.version(),
                        question.id()))
                .update();
    }

    /** The questions of events that ended before; those merged into others first. */
    public void forgetBefore(Instant end) {
        var old = "(select id from event where ends_instant < ?)";
        jdbc.sql("update question set merged_into = null where merged_into is not null and event_id in " + old)
                .param(Timestamp.from(end))
                .update();
        jdbc.sql("delete from question where event_id in " + old)
                .param(Timestamp.from(end))
                .update();
    }

    private static Question row(ResultSet row, int number) throws SQLException {
        return new Question(
                row.getObject("id", UUID.class),
                row.getObject("event_id", UUID.class),
                row.getString("words"),
                row.getObject("participant_id", UUID.class),
                QuestionState.of(row.getString("state")).orElseThrow(),
                row.getInt("place"),
                row.getObject("merged_into", UUID.class),
                row.getTimestamp("asked_at").toInstant(),
                row.getInt("version"));
    }
}
