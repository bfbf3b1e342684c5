package se.samling.local.part;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import se.samling.local.Launch;
import se.samling.local.Part;
import se.samling.local.Site;

/**
 * PostgreSQL from zonky's binaries, run as a database that keeps its promises: fsync and synchronous commit on, passwords,
 * the loopback address only. A database and a role for each service.
 */
public final class Postgres implements Part {

    public static final String NAME = "postgres";
    private static final List<String> DATABASES =
            List.of("membership", "event", "notification", "docs", "gateway", "keycloak");
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "max_connections=200",
            "shared_buffers=128MB",
            "timezone=UTC",
            "log_timezone=UTC");
    private static final String OWNER = "postgres";
    private static final int ROOT = 0;

    private final Site site;
    private final Path data;

    public Postgres(Site site) {
        this.site = site;
        this.data = site.home().data(NAME);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> needs() {
        return List.of();
    }

    @Override
    public List<String> ports() {
        return List.of("postgres");
    }

    @Override
    public Launch launch() throws IOException, InterruptedException {
        if (Files.notExists(data)) {
            found();
        }
        endPostmaster();
        var words = new ArrayList<>(
                List.of("-D", data.toString(), "-p", String.valueOf(site.ports().of(NAME))));
        SETTINGS.forEach(setting -> words.addAll(List.of("-c", setting)));
        return new Launch(run("postgres", words));
    }

    @Override
    public boolean ready() throws SQLException {
        try (var connection = connect()) {
            return connection.isValid(2);
        }
    }

    @Override
    public void settle() throws SQLException {
        try (var connection = connect()) {
            for (var database : DATABASES) {
                if (!exists(connection, database)) {
                    found(connection, database, password(site, database));
                }
            }
        }
    }

    /** Fast shutdown: open sessions are ended, a checkpoint is written. */
    @Override
    public String endSignal() {
        return "INT";
    }

    /** The JDBC address of one of the databases. */
    public static String url(Site site, String database) {
        return "jdbc:postgresql://127.0.0.1:" + site.ports().of("postgres") + "/" + database;
    }

    public static String password(Site site, String database) {
        return site.secrets().password("database." + database + ".password");
    }

    /** Beside the final place and then renamed, so that a start broken off leaves no half cluster. */
    private void found() throws IOException, InterruptedException {
        Files.createDirectories(data.getParent());
        var draft =
                data.resolveSibling(NAME + ".draft-" + ProcessHandle.current().pid());
        var passwordFile = Files.createTempFile(data.getParent(), "password", "");
        try {
            Files.writeString(passwordFile, password(site, OWNER));
            var words = List.of(
                    "-D",
                    draft.toString(),
                    "-U",
                    OWNER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C.UTF-8",
                    "--locale-provider=icu",
                    "--icu-locale=sv-SE",
                    "--no-instructions");
            var founding = new ProcessBuilder(run("initdb", words))
                    .redirectErrorStream(true)
                    .start();
            var said = new String(founding.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (founding.waitFor() != 0) {
                throw new IOException("initdb: " + said);
            }
        } finally {
            Files.delete(passwordFile);
        }
        Files.move(draft, data);
    }

    /**
     * A postmaster.pid left behind stops the start when its number belongs to some other process by now. A postmaster that
     * is really ours is killed; the start recovers from that.
     */
    private void endPostmaster() throws IOException {
        var file = data.resolve("postmaster.pid");
        if (Files.notExists(file)) {
            return;
        }
        ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst().strip()))
                .filter(process -> process.info().commandLine().orElse("").contains(data.toString()))
                .ifPresent(process -> {
                    process.destroyForcibly();
                    process.onExit().join();
                });
        Files.deleteIfExists(file);
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody. */
    private List<String> run(String program, List<String> arguments) throws IOException {
        var command = new ArrayList<String>();
        if (Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(ROOT)) {
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(site.engine().resolve("postgres/bin").resolve(program).toString());
        command.addAll(arguments);
        return command;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url(site, OWNER), OWNER, password(site, OWNER));
    }

    private static boolean exists(Connection connection, String database) throws SQLException {
        try (var query = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
            query.setString(1, database);
            return query.executeQuery().next();
        }
    }

    private static void found(Connection connection, String database, String password) throws SQLException {
        try (var statement = connection.createStatement()) {
            // names are ours and the password is Base64: nothing to quote
            statement.execute("DO $$ BEGIN CREATE ROLE " + database
                    + " LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$");
            statement.execute("ALTER ROLE " + database + " PASSWORD '" + password + "'");
            statement.execute("CREATE DATABASE " + database + " OWNER " + database);
            statement.execute("REVOKE CONNECT ON DATABASE " + database + " FROM PUBLIC");
        }
    }
}
