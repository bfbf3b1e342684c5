package se.samling.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.samling.local.Folders;
import se.samling.local.Launch;
import se.samling.local.Part;
import se.samling.local.Site;
import se.samling.local.keycloak.LocalAccounts;

/**
 * Keycloak from its distribution. Its Java is run directly: the shell script would stay as a parent that takes signals.
 * The realm is imported at the first start; later starts leave it as it is.
 */
public final class Keycloak implements Part {

    public static final String NAME = "keycloak";
    private static final int HEAP = 320;

    private final Site site;

    public Keycloak(Site site) {
        this.site = site;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> needs() {
        return List.of(Postgres.NAME);
    }

    @Override
    public List<String> ports() {
        return List.of("keycloak");
    }

    @Override
    public Launch launch() throws IOException {
        var distribution = distribution(site);
        var ours = site.repository().resolve("deploy/keycloak");
        var imports = Files.createDirectories(distribution.resolve("data/import"));
        Files.copy(
                ours.resolve("samling-realm.json"),
                imports.resolve("samling-realm.json"),
                StandardCopyOption.REPLACE_EXISTING);
        Folders.copy(ours.resolve("theme"), distribution.resolve("themes/samling"));
        return new Launch(command(distribution, HEAP, "start", "--optimized", "--import-realm"), environment());
    }

    /** Its port opens long before it can answer for the realm. */
    @Override
    public boolean ready() throws IOException, InterruptedException {
        return Knock.status(site.url(NAME).resolve("/realms/samling")) == 200;
    }

    @Override
    public void settle() throws IOException, InterruptedException {
        new LocalAccounts(site).settle();
    }

    public static Path distribution(Site site) {
        return site.engine().resolve("keycloak");
    }

    /** As its own {@code bin/kc.sh} does it, with a smaller collector and heap. */
    public static List<String> command(Path distribution, int heap, String... words) {
        var command = new ArrayList<>(Site.java(
                heap,
                "-XX:MaxMetaspaceSize=256m",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dkc.home.dir=" + distribution,
                "-Djboss.server.config.dir=" + distribution.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-cp",
                distribution.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(List.of(words));
        return command;
    }

    private Map<String, String> environment() {
        var environment = new HashMap<>(Map.of(
                "KC_DB_URL",
                Postgres.url(site, NAME),
                "KC_DB_USERNAME",
                NAME,
                "KC_DB_PASSWORD",
                Postgres.password(site, NAME),
                "KC_DB_POOL_MAX_SIZE",
                "20",
                "KC_HTTP_ENABLED",
                "true",
                "KC_HTTP_HOST",
                "127.0.0.1",
                "KC_HTTP_PORT",
                String.valueOf(site.ports().of(NAME)),
                "KC_HOSTNAME",
                site.url(NAME).toString(),
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                LocalAccounts.KEYCLOAK_ADMIN,
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                site.secrets().login("keycloak")));
        environment.putAll(Map.of(
                "SAMLING_PUBLIC_URL", site.url("gateway").toString(),
                "SAMLING_MAIL_HOST", "localhost",
                "SAMLING_MAIL_PORT", String.valueOf(site.ports().of("smtp")),
                "SAMLING_MAIL_FROM", "inloggning@samling.example",
                "SAMLING_OIDC_CLIENT_SECRET", site.secrets().password("client.samling-gateway.secret"),
                "SAMLING_KEYCLOAK_CLIENT_SECRET", site.secrets().password("client.samling-membership.secret")));
        return environment;
    }
}
