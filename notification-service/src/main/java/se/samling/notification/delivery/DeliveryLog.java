package se.samling.notification.delivery;

import java.sql.Types;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the mail log for organisers, newest first. */
@Repository
public class DeliveryLog {

    /** A mail that still waits has no name or address of its own yet: its reader's are shown. */
    private static final String ROWS = """
            select d.delivery_id, d.purpose, d.subject_id, d.version, d.copy, d.reader_kind, d.reader_id, d.event_id,
                   d.network_id, d.facts, d.title, d.state, d.reason, d.queued_at, d.sent_at,
                   d.unsubscribed_at,
                   coalesce(d.recipient_name, case when d.state in ('queued', 'skipped') then coalesce(p.name, q.name) end)
                       as recipient_name,
                   coalesce(d.recipient_address, case when d.state in ('queued', 'skipped') then coalesce(p.email, q.email) end)
                       as recipient_address
              from delivery d
              left join person p on p.person_id = d.reader_id
              left join participant q on q.participant_id = d.reader_id
            """;

    private final JdbcClient jdbc;
    private final Deliveries deliveries;

    public DeliveryLog(JdbcClient jdbc, Deliveries deliveries) {
        this.jdbc = jdbc;
        this.deliveries = deliveries;
    }

    private static final String OF_EVENT = """
            where (d.event_id = :eventId
                   or d.purpose = 'events-moved' and d.facts ->> 'told' like '%' || cast(:eventId as text) || '%')
              and (cast(:subjectId as uuid) is null or d.subject_id = :subjectId)
            """;

    /** How many mails are how far, as organisers see it. */
    public Map<DeliveryState, Integer> counts(UUID eventId, @Nullable UUID subjectId) {
        var counts = new EnumMap<DeliveryState, Integer>(DeliveryState.class);
        jdbc.sql("""
                        select case d.state when 'sending' then 'queued' else d.state end as state, count(*) as mails
                          from delivery d
                        """ + OF_EVENT + " group by 1")
                .param("eventId", eventId)
                .param("subjectId", subjectId, Types.OTHER)
                .query(row -> {
                    counts.put(DeliveryState.of(row.getString("state")).orElseThrow(), row.getInt("mails"));
                });
        return counts;
    }

    /**
     * Mails about one event; {@code subjectId} narrows it, to a mailing for example; {@code state} as organisers see it;
     * {@code before} is the last one already shown.
     */
    public List<Delivery> ofEvent(
            UUID eventId, @Nullable UUID subjectId, @Nullable DeliveryState state, @Nullable UUID before, int limit) {
        return jdbc.sql(ROWS + OF_EVENT + """
                          and (cast(:state as text) is null
                               or case d.state when 'sending' then 'queued' else d.state end = :state)
                          and (cast(:before as uuid) is null or d.delivery_id < :before)
                        order by d.delivery_id desc
                        limit :limit
                        """)
                .param("eventId", eventId)
                .param("subjectId", subjectId, Types.OTHER)
                .param("state", code(state))
                .param("before", before)
                .param("limit", limit)
                .query(deliveries.mapper())
                .list();
    }

    /** Mails about events and networks of these hosts; null means all. */
    public List<Delivery> ofHosts(
            @Nullable List<UUID> hostIds, @Nullable DeliveryState state, @Nullable UUID before, int limit) {
        return jdbc.sql(ROWS + """
                        where (cast(:hosts as uuid[]) is null
                                or exists (select from event e where e.event_id = d.event_id and e.host_ids && :hosts)
                                or exists (select from network n where n.network_id = d.network_id and n.host_ids && :hosts))
                           and (cast(:state as text) is null
                                or case d.state when 'sending' then 'queued' else d.state end = :state)
                           and (cast(:before as uuid) is null or d.delivery_id < :before)
                         order by d.delivery_id desc
                         limit :limit
                        """)
                .param("hosts", hostIds == null ? null : hostIds.toArray(UUID[]::new))
                .param("state", code(state))
                .param("before", before)
                .param("limit", limit)
                .query(deliveries.mapper())
                .list();
    }

    /**
     * Mails to one, as a participant and as a person, about events and networks of these hosts; null means all. The id is either's.
     */
    public List<Delivery> ofRecipient(UUID recipient, @Nullable List<UUID> hostIds, @Nullable UUID before, int limit) {
        return jdbc.sql(ROWS + """
                        where d.reader_id in (
                                select :id union all select person_id from participant where participant_id = :id
                                union all select participant_id from participant where person_id = :id)
                           and (cast(:hosts as uuid[]) is null
                                or exists (select from event e where e.event_id = d.event_id and e.host_ids && :hosts)
                                or exists (select from network n where n.network_id = d.network_id and n.host_ids && :hosts))
                           and (cast(:before as uuid) is null or d.delivery_id < :before)
                         order by d.delivery_id desc
                         limit :limit
                        """)
                .param("id", recipient)
                .param("hosts", hostIds == null ? null : hostIds.toArray(UUID[]::new))
                .param("before", before)
                .param("limit", limit)
                .query(deliveries.mapper())
                .list();
    }

    private static @Nullable String code(@Nullable DeliveryState state) {
        return state == null ? null : state.publicCode();
    }
}
