package se.samling.platform.outbox;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import se.samling.platform.testing.SharedPostgres;
import tools.jackson.databind.json.JsonMapper;

/** A database with things and an outbox, as a use case sees it; the relays are other processes. One per thread that writes. */
final class ThingOutbox {

    static final String TOPIC = "samling.things.v1";
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final String url;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Outbox outbox;

    record Counted(String thingId, int count, String words) {}

    private ThingOutbox(String url) {
        this.url = url;
        var database = new SingleConnectionDataSource(url, "postgres", "postgres", true);
        this.jdbc = new JdbcTemplate(database);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        this.outbox = new Outbox(jdbc, JsonMapper.builder().build(), Clock.systemUTC(), () -> {});
    }

    static ThingOutbox create() {
        var name = "outbox_" + ProcessHandle.current().pid() + "_" + DATABASES.incrementAndGet();
        var url = SharedPostgres.newDatabase(name);
        Flyway.configure()
                .dataSource(new DriverManagerDataSource(url, "postgres", "postgres"))
                .locations("classpath:db/platform")
                .load()
                .migrate();
        var made = new ThingOutbox(url);
        made.jdbc.execute("create table thing (id text primary key, count int not null)");
        return made;
    }

    /** The same database on another connection. */
    ThingOutbox again() {
        return new ThingOutbox(url);
    }

    String url() {
        return url;
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }

    TransactionTemplate transaction() {
        return transaction;
    }

    /** Counts a thing up and says so, in one transaction of its own. */
    void count(String id) {
        transaction.executeWithoutResult(status -> countWithin(id));
    }

    void countWithin(String id) {
        Integer count = jdbc.queryForObject("""
                insert into thing (id, count) values (?, 1)
                on conflict (id) do update set count = thing.count + 1 returning count
                """, Integer.class, id);
        int value = count == null ? 0 : count;
        outbox.append(new OutgoingMessage(TOPIC, id, "ThingCounted", value, new Counted(id, value, "åäö")));
    }

    int waiting() {
        Integer waiting = jdbc.queryForObject("select count(*) from outbox", Integer.class);
        return waiting == null ? 0 : waiting;
    }
}
