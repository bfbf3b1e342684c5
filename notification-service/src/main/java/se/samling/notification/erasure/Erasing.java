package se.samling.notification.erasure;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.notification.address.FailingAddresses;
import se.samling.notification.delivery.Deliveries;
import se.samling.notification.entry.CalendarEntries;
import se.samling.notification.entry.PersonalFeeds;
import se.samling.notification.people.Participants;
import se.samling.notification.people.People;
import se.samling.notification.people.Reader;
import se.samling.notification.people.ReaderId;
import se.samling.notification.people.Readers;
import se.samling.notification.unsubscription.Unsubscriptions;

/** Erasure of a reader, and of what the mail log need not know any more. The mails stay as counts. */
@Service
@Transactional
public class Erasing {

    /** How long the mail log names its recipients: enough to answer "did it arrive?" about last term's meetings. */
    private static final Period NAMED = Period.ofDays(180);

    /** What a stranger wrote to an organiser is in the organiser's inbox; here it is kept until it has surely arrived. */
    private static final Period ANSWERED = Period.ofDays(30);

    private final People people;
    private final Participants participants;
    private final Readers readers;
    private final Deliveries deliveries;
    private final CalendarEntries entries;
    private final PersonalFeeds feeds;
    private final Unsubscriptions unsubscriptions;
    private final FailingAddresses addresses;
    private final JdbcClient jdbc;
    private final Clock clock;

    public Erasing(
            People people,
            Participants participants,
            Readers readers,
            Deliveries deliveries,
            CalendarEntries entries,
            PersonalFeeds feeds,
            Unsubscriptions unsubscriptions,
            FailingAddresses addresses,
            JdbcClient jdbc,
            Clock clock) {
        this.people = people;
        this.participants = participants;
        this.readers = readers;
        this.deliveries = deliveries;
        this.entries = entries;
        this.feeds = feeds;
        this.unsubscriptions = unsubscriptions;
        this.addresses = addresses;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A tombstone came. An unsubscription, and that an address failed, goes with the last reader of its address. */
    public void erase(ReaderId id) {
        Reader reader = readers.find(id).orElse(null);
        switch (id.kind()) {
            case PERSON -> {
                people.erase(id.id());
                feeds.erase(id.id());
            }
            case PARTICIPANT -> participants.erase(id.id());
            case MAILBOX, OPERATOR, SENDER -> throw new IllegalArgumentException("a mailbox is nobody to erase");
        }
        deliveries.erase(id);
        entries.erase(id);
        if (reader != null && !known(reader.address())) {
            unsubscriptions.remove(reader.address());
            addresses.remove(reader.address());
        }
    }

    /** Takes names and addresses out of old settled mails; the number of mails. */
    public int tidy() {
        addresses.forget(ago(NAMED).toInstant());
        return jdbc.sql("""
                        update delivery set recipient_name = null, recipient_address = null, facts = '{}'
                         where (queued_at < :before or purpose in ('course-question', 'fault-report') and queued_at < :answered)
                           and recipient_address is not null
                           and state not in ('queued', 'sending')
                        """)
                .param("before", ago(NAMED))
                .param("answered", ago(ANSWERED))
                .update();
    }

    private Timestamp ago(Period time) {
        return Timestamp.from(
                clock.instant().atOffset(ZoneOffset.UTC).minus(time).toInstant());
    }

    private boolean known(String address) {
        return jdbc.sql("""
                        select exists (select from person where lower(email) = lower(:address))
                            or exists (select from participant where lower(email) = lower(:address))
                        """).param("address", address).query(Boolean.class).single();
    }
}
