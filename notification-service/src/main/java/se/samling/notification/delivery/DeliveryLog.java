package se.samling.notification.delivery;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the mail log for organisers, newest first. */
@Repository
public class DeliveryLog {

    private final JdbcClient jdbc;
    private final Deliveries deliveries;

    public DeliveryLog(JdbcClient jdbc, Deliveries deliveries) {
        this.jdbc = jdbc;
        this.deliveries = deliveries;
    }

    /** Mails about one event; {@code state} as organisers see it; {@code before} is the last one already shown. */
    public List<Delivery> ofEvent(UUID eventId, @Nullable DeliveryState state, @Nullable UUID before, int limit) {
        return jdbc.sql("""
                        select * from delivery
                         where event_id = :eventId
                           and (cast(:state as text) is null
                                or case state when 'sending' then 'queued' else state end = :state)
                           and (cast(:before as uuid) is null or delivery_id < :before)
                         order by delivery_id desc
                         limit :limit
                        """)
                .param("eventId", eventId)
                .param("state", code(state))
                .param("before", before)
                .param("limit", limit)
                .query(deliveries.mapper())
                .list();
    }

    /** Mails about events and networks of these hosts; null means all. */
    public List<Delivery> ofHosts(
            @Nullable List<UUID> hostIds, @Nullable DeliveryState state, @Nullable UUID before, int limit) {
        return jdbc.sql("""
                        select d.* from delivery d
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

    private static @Nullable String code(@Nullable DeliveryState state) {
        return state == null ? null : state.publicCode();
    }
}
