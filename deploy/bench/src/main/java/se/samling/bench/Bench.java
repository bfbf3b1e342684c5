package se.samling.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import se.samling.local.Home;
import se.samling.local.Ports;
import se.samling.local.Secrets;
import se.samling.local.Site;
import se.samling.local.part.Kafka;
import se.samling.local.part.Services;

/**
 * Registration of a crowd for one event with {@value #SEATS} seats, admitted in groups and one by one, by two replicas of the same
 * build on the same database, in turn. Every request is the whole public one: the address is met, the seat is held, the mail is
 * ordered in the outbox.
 */
public final class Bench {

    private static final int SEATS = 500;
    private static final int PEOPLE = 2_000;
    private static final int ROUNDS = 3;
    private static final int IN_GROUPS = 200;
    private static final int ONE_BY_ONE = 1;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Stage stage;

    private Bench(Stage stage) {
        this.stage = stage;
    }

    public static void main(String... words)
            throws IOException, InterruptedException, GeneralSecurityException, ExecutionException {
        var home = Home.at(Path.of(System.getProperty("samling.home")));
        var site = new Site(
                Path.of(System.getProperty("samling.repository")),
                home,
                Ports.choose(Integer.parseInt(words[0]), System.getenv(), new Properties()),
                new Secrets(home.secrets()));
        var service = Services.all(site).stream()
                .filter(one -> one.name().equals("event-service"))
                .findFirst()
                .orElseThrow();
        sayTheMachine(SEATS + " seats, " + PEOPLE + " people");
        try (var issuer = new Issuer(site.url("keycloak"));
                var grouped = Replica.start(site, service, IN_GROUPS);
                var single = Replica.start(site, service, ONE_BY_ONE)) {
            var stage = new Stage(HttpClient.newHttpClient(), site.url("event"), issuer.administrator());
            stage.nameAHost(Kafka.bootstrap(site));
            new Bench(stage).measure(grouped, single);
        }
    }

    private void measure(Replica grouped, Replica single) throws IOException, InterruptedException {
        for (var replica : List.of(grouped, single)) {
            new Crowd(client, PEOPLE, 32).register(replica.address(), stage.open(SEATS));
        }
        System.out.printf(
                "%-12s %8s %12s %10s %10s %8s %8s%n",
                "admitted", "at once", "per second", "median ms", "99 % ms", "failed", "seats");
        for (int atOnce : new int[] {1, 16, 64, 256}) {
            for (int round = 0; round < ROUNDS; round++) {
                line("in groups", grouped, atOnce);
                line("one by one", single, atOnce);
            }
        }
    }

    private void line(String name, Replica replica, int atOnce) throws IOException, InterruptedException {
        int people = atOnce == 1 ? PEOPLE / 4 : PEOPLE;
        var event = stage.open(SEATS);
        var outcome = new Crowd(client, people, atOnce).register(replica.address(), event);
        System.out.printf(
                Locale.ROOT,
                "%-12s %8d %12.0f %10.1f %10.1f %8d %8d%n",
                name,
                atOnce,
                outcome.perSecond(),
                outcome.median(),
                outcome.ninetyNinth(),
                outcome.failed(),
                stage.taken(event));
    }

    /** Figures without the machine they were taken on say nothing. */
    static void sayTheMachine(String measured) throws IOException {
        var model = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.replaceFirst(".*: ", ""))
                .findFirst()
                .orElse(System.getProperty("os.arch"));
        System.out.printf(
                Locale.ROOT,
                "%d cores (%s), Java %s, load %s, %s%n",
                Runtime.getRuntime().availableProcessors(),
                model,
                Runtime.version().feature(),
                Files.readString(Path.of("/proc/loadavg")).split(" ")[0],
                measured);
    }
}
