package se.samling.event.registration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The queues of an event as its organisers see them. */
@Repository
public class WaitingList {

    private static final int MOST = 500;
    private final JdbcClient jdbc;

    WaitingList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@code waiting} people are yet to be offered a place; {@code offered} have one held for them until {@code offeredUntil}. */
    public record Row(
            UUID id,
            String mode,
            String name,
            String email,
            @Nullable String organisation,
            int waiting,
            int offered,
            boolean partly,
            @Nullable Instant offeredUntil) {}

    public List<Row> rows(UUID eventId) {
        return jdbc.sql("""
                        select r.id, r.mode, p.name, p.email, p.organisation, r.wanted as waiting,
                               case when r.state = 'waiting' then r.seats else 0 end as offered, r.partly,
                               case when r.state = 'waiting' then r.held_until end as offered_until
                        from registration r join participant p on p.id = r.participant_id
                        where r.event_id = ? and r.waiting_number is not null order by r.mode desc, r.waiting_number limit ?
                        """).params(eventId, MOST).query(Row.class).list();
    }
}
