package se.samling.docs.download;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samling.docs.document.Fetched;
import se.samling.docs.figure.WholeFives;
import se.samling.platform.security.Caller;

/** All downloads, as counts. An event with few is not told of: that it was this one or that one who fetched something is nobody's business. */
@Repository
public class Downloads {

    /** The fewest that are told of, as among people in other figures. */
    public static final int FEWEST = WholeFives.FEWEST;

    private final JdbcClient jdbc;

    Downloads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record OfEvent(UUID eventId, int downloads) {}

    @EventListener
    public void count(Fetched fetched) {
        var document = fetched.document();
        jdbc.sql("""
                        insert into download_count (document_id, event_id, downloads) values (?, ?, 1)
                        on conflict (document_id) do update set downloads = download_count.downloads + 1
                        """).params(document.id(), document.eventId()).update();
    }

    /** Of the events of a year that the caller organises. */
    public List<OfEvent> year(int year, Caller caller) {
        return jdbc.sql("""
                        select event_id, sum(downloads)::int as downloads from download_count join known_event using (event_id)
                        where starts_at >= :from and starts_at < :to
                          and (:everything or event_id in (select event_id from event_organiser where person_id = :actor))
                        group by event_id having sum(downloads) >= :fewest order by event_id
                        """)
                .param("from", LocalDate.of(year, 1, 1).atStartOfDay())
                .param("to", LocalDate.of(year + 1, 1, 1).atStartOfDay())
                .param("everything", caller.admin())
                .param("actor", caller.actor())
                .param("fewest", FEWEST)
                .query(OfEvent.class)
                .list();
    }

    /** Of one event; empty while there are few. */
    public List<OfEvent> event(UUID eventId) {
        return jdbc.sql("""
                        select event_id, sum(downloads)::int as downloads from download_count
                        where event_id = ? group by event_id having sum(downloads) >= ?
                        """).params(eventId, FEWEST).query(OfEvent.class).list();
    }
}
