package se.samling.notification.rebuild;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Read models that are being filled again. Timers and dispatch wait for {@code samling.rebuild.rest} after one was emptied. */
@Repository
public class Rebuilds {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration rest;

    public Rebuilds(JdbcClient jdbc, Clock clock, @Value("${samling.rebuild.rest:30s}") Duration rest) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.rest = rest;
    }

    /** To be said in the transaction that empties the model. */
    public void emptied(String topic) {
        jdbc.sql("""
                insert into rebuild (topic, emptied_at) values (:topic, :now)
                on conflict (topic) do update set emptied_at = excluded.emptied_at
                """)
                .param("topic", topic)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    public boolean underWay() {
        return jdbc.sql("select exists (select from rebuild where emptied_at > :since)")
                .param("since", Timestamp.from(clock.instant().minus(rest)))
                .query(Boolean.class)
                .single();
    }
}
