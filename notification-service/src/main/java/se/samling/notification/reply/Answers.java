package se.samling.notification.reply;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samling.notification.people.ReaderId;
import se.samling.notification.people.ReaderKind;

/** What people have answered in their calendars; it is kept with the entry it answers, and erased with it. */
@Repository
public class Answers {

    private final JdbcClient jdbc;

    Answers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The entry that an answer can be to. */
    record Entry(
            UUID eventId,
            String address,
            ReaderId reader,
            int sequence,
            @Nullable Instant answeredAt) {}

    /** For organisers; answer: accepted, tentative, declined; {@code registered}: the place is still theirs. */
    public record Answered(String name, String email, String answer, Instant answeredAt, boolean registered) {}

    Optional<Entry> entry(UUID replyId) {
        return jdbc.sql("select * from calendar_entry where reply_id = ? and not cancelled for update")
                .param(replyId)
                .query((row, n) -> new Entry(
                        row.getObject("event_id", UUID.class),
                        row.getString("address"),
                        new ReaderId(
                                ReaderKind.of(row.getString("reader_kind")), row.getObject("reader_id", UUID.class)),
                        row.getInt("sequence"),
                        row.getTimestamp("answered_at") == null
                                ? null
                                : row.getTimestamp("answered_at").toInstant()))
                .optional();
    }

    void note(UUID replyId, Reply.Answer answer, Instant at) {
        jdbc.sql("update calendar_entry set answer = ?, answered_at = ? where reply_id = ?")
                .params(answer.code(), Timestamp.from(at), replyId)
                .update();
    }

    /** About an event: those who said no first, then the newest. */
    public List<Answered> of(UUID eventId) {
        return jdbc.sql("""
                        select coalesce(p.name, q.name, '') as name, c.address, c.answer, c.answered_at,
                               exists (select from registration r join participant t on t.participant_id = r.participant_id
                                        where r.event_id = c.event_id and lower(t.email) = c.address
                                          and r.state in ('confirmed', 'waiting')) as registered
                          from calendar_entry c
                          left join person p on p.person_id = c.reader_id
                          left join participant q on q.participant_id = c.reader_id
                         where c.event_id = ? and c.answer is not null
                         order by c.answer <> 'declined', c.answered_at desc, c.address
                        """)
                .param(eventId)
                .query((row, n) -> new Answered(
                        row.getString("name"),
                        row.getString("address"),
                        row.getString("answer"),
                        row.getTimestamp("answered_at").toInstant(),
                        row.getBoolean("registered")))
                .list();
    }
}
