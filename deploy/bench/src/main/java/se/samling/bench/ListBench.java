package se.samling.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import se.samling.local.Home;
import se.samling.local.Ports;
import se.samling.local.Secrets;
import se.samling.local.Site;
import se.samling.local.part.Kafka;
import se.samling.local.part.Postgres;

/**
 * An organiser's table of {@value #PEOPLE} registrations of one event, among ten times as many of others: the API, whole, beside what
 * a plain query would take the database alone (OFFSET for the page, ILIKE for the search), in turn.
 */
public final class ListBench {

    private static final int PEOPLE = 20_000;
    private static final int OTHERS = 10;
    private static final int ROUNDS = 100;
    private static final int WARMING = 30;

    private static final String PLAIN = """
            select r.*, p.name, p.email, p.organisation, y.organisation as party_organisation
            from registration r join participant p on p.id = r.participant_id left join party y on y.registration_id = r.party_id
            where r.event_id = '%s' %s order by %s offset %d limit 101
            """;

    private final Stage stage;
    private final Connection database;
    private final String event;

    private ListBench(Stage stage, Connection database, String event) {
        this.stage = stage;
        this.database = database;
        this.event = event;
    }

    public static void main(String... words)
            throws IOException, InterruptedException, GeneralSecurityException, ExecutionException, SQLException {
        var home = Home.at(Path.of(System.getProperty("samling.home")));
        var site = new Site(
                Path.of(System.getProperty("samling.repository")),
                home,
                Ports.choose(Integer.parseInt(words[0]), System.getenv(), new Properties()),
                new Secrets(home.secrets()));
        Bench.sayTheMachine(PEOPLE + " registrations of one event, " + OTHERS + " such events");
        try (var issuer = new Issuer(site.url("keycloak"));
                var database = DriverManager.getConnection(
                        Postgres.url(site, "event"), "event", Postgres.password(site, "event"))) {
            var stage = new Stage(HttpClient.newHttpClient(), site.url("event"), issuer.administrator());
            stage.nameAHost(Kafka.bootstrap(site));
            var event = stage.open(1);
            for (int other = 1; other < OTHERS; other++) {
                fill(database, UUID.randomUUID());
            }
            fill(database, UUID.fromString(event.substring(event.lastIndexOf('/') + 1)));
            new ListBench(stage, database, event).measure();
        }
    }

    private static void fill(Connection database, UUID event) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("""
                    with people as (
                        insert into participant (id, email, name, language, organisation, version)
                        select gen_random_uuid(), i || '-%1$s@annan.example',
                               (array['Åsa','Östen','Ada','Bo','Zara','Eva','Nils'])[1 + i %% 7] || ' '
                                   || (array['Ek','Ås','Lind','Öberg','Sund'])[1 + i %% 5] || ' ' || i,
                               'sv', 'Kommun ' || i %% 290, 1
                        from generate_series(1, %2$d) i returning id)
                    insert into registration (id, event_id, participant_id, state, mode, seats, wanted, link_generation, registered_at, version)
                    select gen_random_uuid(), '%1$s', id, case when n %% 20 = 0 then 'cancelled' else 'confirmed' end,
                           case when n %% 3 = 0 then 'digital' else 'on-site' end, case when n %% 20 = 0 then 0 else 1 end, 0, 0,
                           now() - n * interval '1 second', 1
                    from (select id, row_number() over () as n from people) numbered
                    """.formatted(event, PEOPLE));
            statement.execute("analyze");
        }
    }

    private record Question(String name, String api, String where, String order, int page) {}

    private void measure() throws IOException, InterruptedException, SQLException {
        warmUp();
        System.out.printf("%-34s %22s %22s%n", "", "the API, whole", "OFFSET, ILIKE: SQL alone");
        System.out.printf("%-34s %10s %11s %10s %11s%n", "page", "median ms", "99 % ms", "median ms", "99 % ms");
        for (var question : List.of(
                new Question("first, by time", "?", "", "r.registered_at, r.id", 1),
                new Question("first, by name", "?sort=name", "", "p.name collate \"sv-x-icu\", r.id", 1),
                new Question("100, by name", "?sort=name", "", "p.name collate \"sv-x-icu\", r.id", 100),
                new Question(
                        "search for a name",
                        "?query=ada+lind+1234",
                        "and (p.name ilike '%ada lind 1234%' or p.email ilike '%ada lind 1234%' or p.organisation ilike '%ada lind 1234%')",
                        "r.registered_at, r.id",
                        1),
                new Question(
                        "search, many found, by name",
                        "?query=kommun+17&sort=name",
                        "and (p.name ilike '%kommun 17%' or p.email ilike '%kommun 17%' or p.organisation ilike '%kommun 17%')",
                        "p.name collate \"sv-x-icu\", r.id",
                        1),
                new Question(
                        "filter for few, by name",
                        "?state=waiting&sort=name",
                        "and r.state = 'waiting'",
                        "p.name collate \"sv-x-icu\", r.id",
                        1),
                new Question(
                        "filter for half, by name",
                        "?state=confirmed&mode=on-site&sort=name",
                        "and r.state = 'confirmed' and r.mode = 'on-site'",
                        "p.name collate \"sv-x-icu\", r.id",
                        1),
                new Question(
                        "filter, by organisation",
                        "?state=cancelled&mode=digital&sort=-organisation",
                        "and r.state = 'cancelled' and r.mode = 'digital'",
                        "p.organisation collate \"sv-x-icu\" desc, p.name collate \"sv-x-icu\" desc, r.id desc",
                        1))) {
            line(question);
        }
        var counts = new double[ROUNDS];
        for (int round = -WARMING; round < ROUNDS; round++) {
            long asked = System.nanoTime();
            stage.ask("GET", event + "/registrations/counts", null, null);
            note(counts, round, asked);
        }
        say("the filters' counts", counts, null);
    }

    /** What is asked first would be charged for a service that has just started. */
    private void warmUp() throws IOException, InterruptedException {
        for (int round = 0; round < 10 * WARMING; round++) {
            stage.ask("GET", event + "/registrations?sort=name", null, null);
            stage.ask("GET", event + "/registrations", null, null);
        }
    }

    private void line(Question question) throws IOException, InterruptedException, SQLException {
        var address = event + "/registrations" + question.api() + cursorBefore(question);
        var plain = PLAIN.formatted(
                event.substring(event.lastIndexOf('/') + 1),
                question.where(),
                question.order(),
                100 * (question.page() - 1));
        var ours = new double[ROUNDS];
        var theirs = new double[ROUNDS];
        for (int round = -WARMING; round < ROUNDS; round++) {
            long asked = System.nanoTime();
            stage.ask("GET", address, null, null);
            note(ours, round, asked);
            asked = System.nanoTime();
            try (var statement = database.createStatement();
                    var rows = statement.executeQuery(plain)) {
                while (rows.next()) {
                    rows.getString("name");
                }
            }
            note(theirs, round, asked);
        }
        say(question.name(), ours, theirs);
    }

    /** Reads on to the page before. */
    private String cursorBefore(Question question) throws IOException, InterruptedException {
        var cursor = "";
        for (int page = 1; page < question.page(); page++) {
            cursor = "&cursor="
                    + stage.ask("GET", event + "/registrations" + question.api() + cursor, null, null)
                            .get("next")
                            .asString();
        }
        return cursor;
    }

    private static void note(double[] millis, int round, long asked) {
        if (round >= 0) {
            millis[round] = (System.nanoTime() - asked) / 1e6;
        }
    }

    private static void say(String name, double[] ours, double @Nullable [] theirs) {
        System.out.printf("%-34s %s %s%n", name, said(ours), theirs == null ? "" : said(theirs));
    }

    private static String said(double[] millis) {
        var sorted = millis.clone();
        Arrays.sort(sorted);
        return "%10.1f %11.1f".formatted(sorted[ROUNDS / 2], sorted[ROUNDS * 99 / 100]);
    }
}
