package se.samling.notification.delivery;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.samling.notification.letter.Purpose;
import se.samling.notification.people.Reader;

/**
 * Who works on which mail. A claim is a lease: another replica takes over what a dead one left.
 *
 * <p>A mail is marked 'sending' and committed just before SMTP hears of it, and 'sent' just after SMTP took it. A process that
 * dies between the two leaves a row of which nobody can know whether the mail went. It is then sent again, with the same
 * Message-ID: a confirmation or a changed time that never comes does more harm than a second copy, which most mail systems
 * recognise by its Message-ID and drop. The window is one SMTP exchange; a mail that was only claimed, not yet 'sending', is
 * certainly unsent, so at most {@code workers} mails of a killed process can come twice.
 */
@Repository
class Claims {

    private static final String[] URGENT = Arrays.stream(Purpose.values())
            .filter(Purpose::urgent)
            .map(Purpose::code)
            .toArray(String[]::new);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Deliveries deliveries;
    private final DispatchSettings settings;

    Claims(JdbcClient jdbc, Clock clock, Deliveries deliveries, DispatchSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.deliveries = deliveries;
        this.settings = settings;
    }

    /**
     * Takes mails that are due, urgent ones and then the oldest first, whose reader, event and network are known. One reader's mails about one event go
     * out in order: a cancellation never overtakes the entry it cancels.
     */
    @Transactional
    List<Delivery> take() {
        Instant now = clock.instant();
        return jdbc.sql("""
                        with due as (
                            select d.delivery_id
                              from delivery d
                             where d.state in ('queued', 'sending')
                               and d.due_at <= :now
                               and (d.leased_until is null or d.leased_until < :now)
                               and (exists (select from person p where p.person_id = d.reader_id)
                                    or exists (select from participant p where p.participant_id = d.reader_id)
                                    or exists (select from course c where c.course_id = d.reader_id)
                                    or exists (select from host_sender h where h.id = d.reader_id)
                                    or d.reader_kind = 'operator')
                               and (d.event_id is null or exists (select from event e where e.event_id = d.event_id))
                               and (d.network_id is null or exists (select from network n where n.network_id = d.network_id))
                               and not exists (select from delivery o
                                                where o.reader_id = d.reader_id and o.event_id = d.event_id
                                                  and o.state in ('queued', 'sending') and o.delivery_id < d.delivery_id)
                             order by d.purpose = any(:urgent) desc, d.due_at, d.delivery_id
                             limit :batch
                               for update of d skip locked)
                        update delivery d
                           set leased_until = :until
                          from due
                         where d.delivery_id = due.delivery_id
                        returning d.*
                        """)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(settings.lease())))
                .param("batch", settings.batch())
                .param("urgent", URGENT)
                .query(deliveries.mapper())
                .list();
    }

    /** Binds the mail to the address it goes to now; false when that address has this very mail already. */
    boolean address(Delivery delivery, Reader reader) {
        return jdbc.sql("""
                        update delivery d
                           set recipient_name = :name, recipient_address = :address
                         where d.delivery_id = :id
                           and not exists (select from delivery o
                                            where o.purpose = d.purpose and o.subject_id = d.subject_id
                                              and o.version = d.version and o.copy = d.copy
                                              and lower(o.recipient_address) = lower(:address)
                                              and o.state <> 'skipped' and o.delivery_id <> d.delivery_id)
                        """)
                        .param("id", delivery.id())
                        .param("name", reader.name())
                        .param("address", reader.address())
                        .update()
                == 1;
    }

    /** The last word before SMTP. */
    void sending(UUID id, String title) {
        jdbc.sql("""
                update delivery
                   set state = 'sending', title = :title, attempt = attempt + 1, leased_until = :until
                 where delivery_id = :id
                """)
                .param("id", id)
                .param("title", title)
                .param("until", Timestamp.from(clock.instant().plus(settings.lease())))
                .update();
    }

    @Transactional
    void sent(UUID id) {
        settle(id, DeliveryState.SENT, null, clock.instant());
    }

    /** Ends the mail without sending it. */
    @Transactional
    void settle(UUID id, DeliveryState state, String reason) {
        settle(id, state, reason, null);
    }

    private void settle(UUID id, DeliveryState state, @Nullable String reason, @Nullable Instant sentAt) {
        jdbc.sql("""
                update delivery set state = :state, reason = :reason, sent_at = :sentAt, leased_until = null
                 where delivery_id = :id and state in ('queued', 'sending')
                """)
                .param("id", id)
                .param("state", state.code())
                .param("reason", reason, Types.VARCHAR)
                .param("sentAt", sentAt == null ? null : Timestamp.from(sentAt), Types.TIMESTAMP)
                .update();
    }

    /** Puts the mail back; it certainly has not been sent. */
    @Transactional
    void postpone(UUID id, Duration pause, String reason) {
        jdbc.sql("""
                update delivery set state = 'queued', reason = :reason, due_at = :due, leased_until = null
                 where delivery_id = :id and state in ('queued', 'sending')
                """)
                .param("id", id)
                .param("reason", reason)
                .param("due", Timestamp.from(clock.instant().plus(pause)))
                .update();
    }
}
