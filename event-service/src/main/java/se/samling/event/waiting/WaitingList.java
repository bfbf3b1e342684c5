package se.samling.event.waiting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samling.event.admission.Turns;
import se.samling.event.quota.Quotas;
import se.samling.event.quota.Shares;

/** The queues of an event as its organisers see them. */
@Repository
public class WaitingList {

    private static final int MOST = 500;
    private final JdbcClient jdbc;
    private final Quotas quotas;

    WaitingList(JdbcClient jdbc, Quotas quotas) {
        this.jdbc = jdbc;
        this.quotas = quotas;
    }

    /**
     * {@code waiting} people are yet to be offered a place; {@code offered} have one held for them until {@code offeredUntil};
     * {@code keptBack}: their organisation has its share, and others pass them meanwhile.
     */
    public record Row(
            UUID id,
            String mode,
            String name,
            String email,
            @Nullable String organisation,
            int waiting,
            int offered,
            boolean partly,
            @Nullable Instant offeredUntil,
            boolean keptBack) {

        private Row kept(boolean back) {
            return new Row(id, mode, name, email, organisation, waiting, offered, partly, offeredUntil, back);
        }
    }

    public List<Row> rows(UUID eventId) {
        var shares = quotas.shares(eventId);
        return shares.limited()
                ? read(eventId).stream()
                        .map(row -> row.kept(keptBack(row, shares)))
                        .toList()
                : read(eventId);
    }

    private boolean keptBack(Row row, Shares shares) {
        return row.waiting() > 0
                && Turns.heldBack(shares, row.mode(), quotas.organisation(row.id()), row.waiting(), row.partly());
    }

    private List<Row> read(UUID eventId) {
        return jdbc.sql("""
                        select r.id, r.mode, p.name, p.email, p.organisation, r.wanted as waiting,
                               case when r.state = 'waiting' then r.seats else 0 end as offered, r.partly,
                               case when r.state = 'waiting' then r.held_until end as offered_until, false as kept_back
                        from registration r join participant p on p.id = r.participant_id
                        where r.event_id = ? and r.waiting_number is not null order by r.mode desc, r.waiting_number limit ?
                        """).params(eventId, MOST).query(Row.class).list();
    }
}
