package se.samling.event.reconfirmation;

import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How everybody whom the last move concerns has answered: {@code stays}, {@code leaves} (also whoever cancelled otherwise), {@code lost}
 * the place by not answering, or {@code none} yet. Whoever registered since knows the new time and is not among them.
 */
@Repository
public class MoveAnswers {

    private static final String ANSWERED = """
            select r.id, r.registered_at, p.name, p.email, p.organisation, r.seats + r.wanted as people,
                   case when r.state <> 'cancelled' and r.reconfirmed_at is not null then 'stays'
                        when r.state <> 'cancelled' then 'none'
                        when r.cancelled_by = 'no-answer' then 'lost'
                        else 'leaves' end as answer
            from registration r join participant p on p.id = r.participant_id
            where r.event_id = :event and r.state <> 'awaiting-proof'
              and (r.asked_to_reconfirm or r.state <> 'cancelled' and r.reconfirmed_at is not null)
            """;

    private final JdbcClient jdbc;

    MoveAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Registrations, by answer. */
    public record Count(int stays, int leaves, int lost, int none) {}

    /** {@code people} counts a group; none are left of what is cancelled. */
    public record Row(
            UUID id, String name, String email, @Nullable String organisation, int people, String answer) {}

    /** Whoever is still to answer. */
    public record Awaited(UUID registrationId, UUID participantId) {}

    public Count count(UUID eventId) {
        return jdbc.sql("""
                        select count(*) filter (where answer = 'stays') as stays, count(*) filter (where answer = 'leaves') as leaves,
                               count(*) filter (where answer = 'lost') as lost, count(*) filter (where answer = 'none') as none
                        from (""" + ANSWERED + ") answered")
                .param("event", eventId)
                .query(Count.class)
                .single();
    }

    /** By name, after {@code afterName}/{@code afterId}; {@code answer} null for all. */
    public List<Row> rows(
            UUID eventId, @Nullable String answer, @Nullable String afterName, @Nullable UUID afterId, int limit) {
        return jdbc.sql("select id, name, email, organisation, people, answer from (" + ANSWERED + """
                        ) answered
                        where (cast(:answer as text) is null or answer = :answer)
                          and (cast(:afterName as text) is null or (name collate "sv-x-icu", id) > (:afterName, :afterId))
                        order by name collate "sv-x-icu", id limit :limit
                        """)
                .param("event", eventId)
                .param("answer", answer)
                .param("afterName", afterName)
                .param("afterId", afterId)
                .param("limit", limit)
                .query(Row.class)
                .list();
    }

    List<Awaited> awaited(UUID eventId) {
        return jdbc.sql("""
                        select id as registration_id, participant_id from registration
                        where event_id = ? and asked_to_reconfirm and reconfirmed_at is null and state in ('confirmed', 'waiting')
                        order by id
                        """).param(eventId).query(Awaited.class).list();
    }

    boolean awaits(UUID registrationId) {
        return jdbc.sql("""
                        select exists (select from registration where id = ? and asked_to_reconfirm and reconfirmed_at is null
                                       and state in ('confirmed', 'waiting'))
                        """).param(registrationId).query(Boolean.class).single();
    }

    /** Once somebody has been asked; a second yes changes nothing. */
    void stays(UUID registrationId, Timestamp now) {
        jdbc.sql("""
                        update registration set asked_to_reconfirm = false, reconfirmed_at = ?
                        where id = ? and asked_to_reconfirm and state in ('confirmed', 'waiting')
                        """).params(Arrays.asList(now, registrationId)).update();
    }
}
