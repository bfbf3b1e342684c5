package se.samling.event.request;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests as the host sees them: with who asks, and how they come today. */
@Repository
public class RequestList {

    private final JdbcClient jdbc;

    RequestList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@code todayMode} and {@code todayPeople} are the registration's; {@code colleague} and {@code colleagueEmail} only while open. */
    public record Row(
            UUID id,
            UUID registrationId,
            String name,
            String email,
            @Nullable String organisation,
            String todayMode,
            int todayPeople,
            String kind,
            @Nullable String mode,
            @Nullable Integer people,
            @Nullable String colleague,
            @Nullable String colleagueEmail,
            @Nullable String word,
            String state,
            @Nullable String answer,
            Instant askedAt,
            @Nullable Instant settledAt) {}

    /** An event with requests to answer. */
    public record Waiting(UUID eventId, int requests) {}

    /** By time, after {@code afterAt}/{@code afterId}; {@code open} or settled. */
    public List<Row> rows(UUID eventId, boolean open, @Nullable Instant afterAt, @Nullable UUID afterId, int limit) {
        return jdbc.sql("""
                        select c.id, c.registration_id, p.name, p.email, p.organisation, r.mode as today_mode,
                               r.seats + r.wanted + case when r.party_id = r.id then (select count(*)::int from registration n
                                    where n.party_id = r.id and n.id <> r.id and n.state = 'confirmed') else 0 end as today_people,
                               c.kind, c.mode, c.people, c.name as colleague, c.email as colleague_email, c.word, c.state, c.answer,
                               c.asked_at, c.settled_at
                        from change_request c join registration r on r.id = c.registration_id join participant p on p.id = c.participant_id
                        where c.event_id = :event and (c.state in ('waiting', 'queued')) = :open
                          and (cast(:afterAt as timestamptz) is null or (c.asked_at, c.id) > (:afterAt, :afterId))
                        order by c.asked_at, c.id limit :limit
                        """)
                .param("event", eventId)
                .param("open", open)
                .param("afterAt", afterAt == null ? null : Timestamp.from(afterAt))
                .param("afterId", afterId)
                .param("limit", limit)
                .query(Row.class)
                .list();
    }

    /** Soonest event first; {@code hosts} null for all hosts. */
    public List<Waiting> waiting(UUID @Nullable [] hosts) {
        return jdbc.sql("""
                        select c.event_id, count(*)::int as requests from change_request c join event e on e.id = c.event_id
                        where c.state = 'waiting' and (cast(:hosts as uuid[]) is null or e.host_ids && :hosts)
                        group by c.event_id, e.starts_instant order by e.starts_instant, c.event_id limit 200
                        """).param("hosts", hosts).query(Waiting.class).list();
    }
}
