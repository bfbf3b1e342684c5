package se.samling.docs.opening;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which events' documentation is opened, a row each; the view {@code event_reader} says what follows from it. */
@Repository
public class Openings {

    private final JdbcClient jdbc;

    Openings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who opened it first is kept when it is opened again. */
    void add(UUID eventId, @Nullable UUID by, Instant at) {
        jdbc.sql("""
                insert into opening (event_id, opened_by, opened_at) values (:event, :by, :at)
                on conflict (event_id) do nothing
                """)
                .param("event", eventId)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(UUID eventId) {
        jdbc.sql("delete from opening where event_id = :event")
                .param("event", eventId)
                .update();
    }

    /**
     * The event had a network at that moment: what was opened before does not come back when it has none again. A message that is
     * read once more, as when a read model is filled anew, is older than what was opened since.
     */
    public void lapse(UUID eventId, Instant at) {
        jdbc.sql("delete from opening where event_id = :event and opened_at < :at")
                .param("event", eventId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What an erased person opened stays open; who it was is forgotten. */
    public void forgetWhoOpened(UUID personId) {
        jdbc.sql("update opening set opened_by = null where opened_by = :id")
                .param("id", personId)
                .update();
    }
}
