package se.samling.event.quota;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.schedule.DraftDiscarded;

/** The quotas of all events. An event's are written under its lock and read under its hold, so that they stand still meanwhile. */
@Repository
public class Quotas {

    private final JdbcClient jdbc;

    Quotas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Both forms together first, each organisation before those that are named. */
    public List<Quota> of(UUID eventId) {
        return jdbc.sql("""
                        select mode, name, most, reserved from quota where event_id = ?
                        order by mode = 'digital', mode, organisation
                        """).param(eventId).query(Quota.class).list();
    }

    /** What each organisation has; seats held count. Whoever decides by it holds the locks of all the event's pools. */
    public Shares shares(UUID eventId) {
        var quotas = of(eventId);
        if (quotas.isEmpty()) {
            return Shares.FREE;
        }
        var shares = new Shares(quotas);
        jdbc.sql("""
                        select r.mode, coalesce(nullif(y.organisation, ''), p.organisation) as organisation, sum(r.seats) as seats
                        from registration r join participant p on p.id = r.participant_id
                             left join party y on y.registration_id = r.party_id
                        where r.event_id = ? and r.seats > 0 group by 1, 2
                        """).param(eventId).query(row -> {
            shares.take(row.getString("mode"), row.getString("organisation"), row.getInt("seats"));
        });
        return shares;
    }

    /** The organisations of participants who say one. */
    public Map<UUID, String> organisations(Collection<UUID> participants) {
        var names = new HashMap<UUID, String>();
        if (!participants.isEmpty()) {
            jdbc.sql("select id, organisation from participant where id in (:ids) and organisation is not null")
                    .param("ids", participants)
                    .query(row -> {
                        names.put(row.getObject("id", UUID.class), row.getString("organisation"));
                    });
        }
        return names;
    }

    /** Which organisation a registration counts for: its group's, or the person's own; null where neither says. */
    public @Nullable String organisation(UUID registrationId) {
        return jdbc.sql("""
                        select coalesce(nullif(y.organisation, ''), p.organisation, '') as organisation
                        from registration r join participant p on p.id = r.participant_id
                             left join party y on y.registration_id = r.party_id
                        where r.id = ?
                        """)
                .param(registrationId)
                .query(String.class)
                .optional()
                .filter(name -> !name.isBlank())
                .orElse(null);
    }

    @EventListener
    void discard(DraftDiscarded draft) {
        jdbc.sql("delete from quota where event_id = ?").param(draft.eventId()).update();
    }

    /** The caller holds the event's lock. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(UUID eventId, List<Quota> quotas) {
        jdbc.sql("delete from quota where event_id = ?").param(eventId).update();
        for (var quota : quotas) {
            jdbc.sql("""
                            insert into quota (event_id, mode, organisation, name, most, reserved)
                            values (:event, :mode, :organisation, :name, :most, :reserved)
                            """)
                    .param("event", eventId)
                    .param("mode", quota.mode())
                    .param("organisation", quota.organisation())
                    .param("name", quota.name().strip())
                    .param("most", quota.most())
                    .param("reserved", quota.reserved())
                    .update();
        }
    }
}
