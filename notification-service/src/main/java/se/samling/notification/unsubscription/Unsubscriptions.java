package se.samling.notification.unsubscription;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Addresses that voluntary mail no longer goes to. By address, so that a person and a participant are one reader. */
@Repository
public class Unsubscriptions {

    private final JdbcClient jdbc;

    public Unsubscriptions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Marks the last mail that the reader got, so that it is known what made them leave; the second time changes nothing. */
    public void add(String address, UUID readerId, Instant at) {
        jdbc.sql("""
                        with added as (
                            insert into unsubscription (address, since) values (lower(:address), :at) on conflict do nothing
                            returning address)
                        update delivery set unsubscribed_at = :at
                         where exists (select from added)
                           and delivery_id = (select delivery_id from delivery where reader_id = :reader and state = 'sent'
                                               order by sent_at desc, delivery_id desc limit 1)
                        """)
                .param("address", address)
                .param("reader", readerId)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Takes it back; no mail is then known to have made them leave. Who had not left is as before. */
    public void takeBack(String address, UUID readerId) {
        jdbc.sql("""
                        with gone as (delete from unsubscription where address = lower(:address) returning since)
                        update delivery set unsubscribed_at = null
                         where reader_id = :reader and unsubscribed_at in (select since from gone)
                        """).param("address", address).param("reader", readerId).update();
    }

    public boolean contains(String address) {
        return jdbc.sql("select exists (select from unsubscription where address = lower(:address))")
                .param("address", address)
                .query(Boolean.class)
                .single();
    }

    /** Those of the addresses, in small letters, that want none. */
    public List<String> among(Collection<String> addresses) {
        return jdbc.sql("select address from unsubscription where address = any(:addresses)")
                .param("addresses", addresses.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** Part of an erasure. */
    public void remove(String address) {
        jdbc.sql("delete from unsubscription where address = lower(:address)")
                .param("address", address)
                .update();
    }
}
