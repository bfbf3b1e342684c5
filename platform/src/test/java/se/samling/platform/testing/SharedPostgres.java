package se.samling.platform.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** One PostgreSQL 18 server per JVM, a database per test context. */
public final class SharedPostgres {

    static final String USER = "postgres";
    static final String PASSWORD = "postgres";
    private static final String IMAGE = "postgres:18-alpine";
    private static final String SERVER = start();

    private SharedPostgres() {}

    /** Makes an empty database; its JDBC address. */
    public static synchronized String newDatabase(String name) {
        try (var connection = DriverManager.getConnection(SERVER + "postgres", USER, PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute("create database " + name
                    + " template template0 encoding 'UTF8' locale_provider icu icu_locale 'sv' locale 'C.UTF-8'");
            return SERVER + name;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String start() {
        var container = new PostgreSQLContainer(IMAGE).withUsername(USER).withPassword(PASSWORD);
        if (Containers.started(container, IMAGE)) {
            return "jdbc:postgresql://" + container.getHost() + ":" + container.getMappedPort(5432) + "/";
        }
        try {
            var embedded = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("shared_buffers", "32MB")
                    .start();
            return "jdbc:postgresql://localhost:" + embedded.getPort() + "/";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
