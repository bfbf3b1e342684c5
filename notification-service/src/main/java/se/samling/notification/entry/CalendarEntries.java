package se.samling.notification.entry;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samling.notification.people.ReaderId;
import se.samling.notification.people.ReaderKind;

/** What was last put into somebody's calendar, by address. */
@Repository
public class CalendarEntries {

    private final JdbcClient jdbc;

    public CalendarEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@code fingerprint} names the content, so that the same mail sent again keeps its SEQUENCE. */
    public record Put(int sequence, String fingerprint, boolean cancelled) {}

    public Optional<Put> last(UUID eventId, String address) {
        return jdbc.sql("""
                        select sequence, fingerprint, cancelled from calendar_entry
                         where event_id = :eventId and address = lower(:address)
                        """)
                .param("eventId", eventId)
                .param("address", address)
                .query((row, n) ->
                        new Put(row.getInt("sequence"), row.getString("fingerprint"), row.getBoolean("cancelled")))
                .optional();
    }

    /** The id that answers to it carry. */
    public UUID put(UUID eventId, String address, ReaderId reader, Put put) {
        return jdbc.sql("""
                insert into calendar_entry (event_id, address, reader_kind, reader_id, sequence, fingerprint, cancelled)
                values (:eventId, lower(:address), :kind, :readerId, :sequence, :fingerprint, :cancelled)
                on conflict (event_id, address) do update
                   set reader_kind = excluded.reader_kind, reader_id = excluded.reader_id, sequence = excluded.sequence,
                       fingerprint = excluded.fingerprint, cancelled = excluded.cancelled
                returning reply_id
                """)
                .param("eventId", eventId)
                .param("address", address)
                .param("kind", reader.kind().code())
                .param("readerId", reader.id())
                .param("sequence", put.sequence())
                .param("fingerprint", put.fingerprint())
                .param("cancelled", put.cancelled())
                .query(UUID.class)
                .single();
    }

    /** Everybody who has the event in the calendar. */
    public List<ReaderId> holders(UUID eventId) {
        return jdbc.sql("select reader_kind, reader_id from calendar_entry where event_id = :id and not cancelled")
                .param("id", eventId)
                .query((row, n) -> new ReaderId(
                        ReaderKind.of(row.getString("reader_kind")), row.getObject("reader_id", UUID.class)))
                .list();
    }

    /** Part of an erasure. */
    public void erase(ReaderId reader) {
        jdbc.sql("delete from calendar_entry where reader_id = :id and reader_kind = :kind")
                .param("id", reader.id())
                .param("kind", reader.kind().code())
                .update();
    }
}
