package se.samling.notification.mailing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samling.notification.delivery.CalledBack;
import se.samling.notification.language.Text;
import se.samling.notification.mailing.Mailing.State;

/** The mailings of events. */
@Repository
public class Mailings implements CalledBack {

    private final JdbcClient jdbc;

    public Mailings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A draft, in its first version. */
    UUID add(UUID eventId, Content content, String by, Instant now) {
        return written(jdbc.sql("""
                        insert into mailing (event_id, who, mode, organisation, choice_id, subject_sv, subject_en, words_sv, words_en,
                                             state, written_by, written_at)
                        values (:eventId, :who, :mode, :organisation, :choice, :subjectSv, :subjectEn, :wordsSv, :wordsEn,
                                'draft', :by, :now)
                        returning id
                        """), content)
                .param("eventId", eventId)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .single();
    }

    void change(UUID id, Content content) {
        written(jdbc.sql("""
                        update mailing
                           set version = version + 1, who = :who, mode = :mode, organisation = :organisation, choice_id = :choice,
                               subject_sv = :subjectSv, subject_en = :subjectEn, words_sv = :wordsSv, words_en = :wordsEn
                         where id = :id
                        """), content).param("id", id).update();
    }

    private static JdbcClient.StatementSpec written(JdbcClient.StatementSpec statement, Content content) {
        return statement
                .param("who", content.audience().who().code())
                .param("mode", content.audience().mode(), Types.VARCHAR)
                .param("organisation", content.audience().organisation(), Types.VARCHAR)
                .param("choice", content.audience().choice(), Types.OTHER)
                .param("subjectSv", content.subject().sv())
                .param("subjectEn", content.subject().en(), Types.VARCHAR)
                .param("wordsSv", content.words().sv())
                .param("wordsEn", content.words().en(), Types.VARCHAR);
    }

    /** Sets how far it has come. */
    void put(UUID id, State state, @Nullable Instant sendAt, @Nullable Instant sentAt, @Nullable Integer recipients) {
        jdbc.sql("""
                update mailing
                   set version = version + 1, state = :state, send_at = :sendAt, sent_at = :sentAt, recipients = :recipients
                 where id = :id
                """)
                .param("id", id)
                .param("state", state.code())
                .param("sendAt", timestamp(sendAt), Types.TIMESTAMP)
                .param("sentAt", timestamp(sentAt), Types.TIMESTAMP)
                .param("recipients", recipients, Types.INTEGER)
                .update();
    }

    /** It is to go at {@code at}, as was decided {@code now}. */
    void schedule(UUID id, Instant at, Instant now) {
        put(id, State.SCHEDULED, at, null, null);
        jdbc.sql("update mailing set scheduled_at = :now where id = :id")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Those of an event that wait for their time since before {@code then}, locked until the transaction ends. */
    List<UUID> scheduledBefore(UUID eventId, Instant then) {
        return jdbc.sql("""
                        select id from mailing
                         where event_id = :id and state = 'scheduled' and scheduled_at < :then
                         order by id
                           for update
                        """)
                .param("id", eventId)
                .param("then", Timestamp.from(then))
                .query(UUID.class)
                .list();
    }

    void delete(UUID id) {
        jdbc.sql("delete from mailing where id = :id").param("id", id).update();
    }

    public Optional<Mailing> find(UUID id) {
        return jdbc.sql("select * from mailing where id = :id")
                .param("id", id)
                .query((row, n) -> mailing(row))
                .optional();
    }

    /** The mailing, locked until the transaction ends. */
    Optional<Mailing> lock(UUID id) {
        return jdbc.sql("select * from mailing where id = :id for update")
                .param("id", id)
                .query((row, n) -> mailing(row))
                .optional();
    }

    /** Newest first. */
    public List<Mailing> ofEvent(UUID eventId) {
        return jdbc.sql("select * from mailing where event_id = :id order by id desc")
                .param("id", eventId)
                .query((row, n) -> mailing(row))
                .list();
    }

    /** One that is gone was never sent. */
    @Override
    public boolean calledBack(UUID id) {
        return jdbc.sql("select exists (select from mailing where id = :id and state = 'stopped')")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** How many mailings have gone to those who had not answered. */
    int sentToUnanswered(UUID eventId) {
        return jdbc.sql("""
                        select count(*) from mailing
                         where event_id = :id and who = 'unanswered' and state in ('scheduled', 'sent')
                        """).param("id", eventId).query(Integer.class).single();
    }

    private static Mailing mailing(ResultSet row) throws SQLException {
        var audience = new Audience(
                Audience.Who.of(row.getString("who")).orElseThrow(),
                row.getString("mode"),
                row.getString("organisation"),
                row.getObject("choice_id", UUID.class));
        return new Mailing(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("event_id", UUID.class),
                new Content(
                        audience,
                        new Text(row.getString("subject_sv"), row.getString("subject_en")),
                        new Text(row.getString("words_sv"), row.getString("words_en"))),
                State.of(row.getString("state")),
                instant(row.getTimestamp("send_at")),
                instant(row.getTimestamp("sent_at")),
                row.getObject("recipients", Integer.class),
                row.getString("written_by"),
                row.getTimestamp("written_at").toInstant());
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
