package se.samling.platform.outbox;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A database session of the relay's own that holds the advisory lock, reads and deletes: a lost session is a lost lock, and the
 * next statement says so. The server ends a session that has been silent for longer than the lease, so that a leader that is
 * paused, or whose machine is gone, makes room for another.
 */
final class RelaySession implements AutoCloseable {

    private static final long LOCK = 0x53414D4C494E47L;

    /** Rows in id order, as many as make a batch of bearable size and at least one. */
    private static final String NEXT = """
            select id, topic, key, body, traceparent
            from (select outbox.*, sum(coalesce(octet_length(body), 0)) over (order by id) as total
                  from outbox order by id limit ?) as waiting
            where total - coalesce(octet_length(body), 0) < ?
            order by id
            """;

    private final Connection connection;

    private RelaySession(Connection connection) {
        this.connection = connection;
    }

    /** A session with the lock; null while another relay has it. */
    static @Nullable RelaySession open(RelaySettings settings) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", settings.user());
        properties.setProperty("password", settings.password());
        properties.setProperty("ApplicationName", "outbox-relay");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("socketTimeout", "30");
        properties.setProperty(
                "options", "-c idle_session_timeout=" + settings.lease().toMillis());
        var connection = DriverManager.getConnection(settings.url(), properties);
        try {
            if (locked(connection)) {
                return new RelaySession(connection);
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        connection.close();
        return null;
    }

    private static boolean locked(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
            return row.next() && row.getBoolean(1);
        }
    }

    List<OutboxRow> next(int rows, int bytes) throws SQLException {
        var found = new ArrayList<OutboxRow>();
        try (var select = connection.prepareStatement(NEXT)) {
            select.setInt(1, rows);
            select.setInt(2, bytes);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new OutboxRow(
                            row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
                }
            }
        }
        return found;
    }

    /** By id, never by range: a lower id whose transaction commits later is a row like any other. */
    void delete(List<OutboxRow> rows) throws SQLException {
        try (var delete = connection.prepareStatement("delete from outbox where id = any (?)")) {
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", rows.stream().map(OutboxRow::id).toArray()));
            delete.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
