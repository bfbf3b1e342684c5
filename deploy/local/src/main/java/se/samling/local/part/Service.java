package se.samling.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.samling.local.Launch;
import se.samling.local.Part;
import se.samling.local.Site;

/**
 * One of our own: the gateway or a service, from its unpacked jar, with its start-up cache where there is one.
 *
 * @param name the module, such as {@code event-service}
 * @param port its port's name, which is also its database's
 * @param settings what it is told beyond what all are told
 */
public record Service(Site site, String name, String port, List<String> needs, Map<String, String> settings)
        implements Part {

    private static final int HEAP = 224;

    @Override
    public List<String> ports() {
        return List.of(port);
    }

    @Override
    public Launch launch() {
        return new Launch(command(), environment());
    }

    @Override
    public boolean ready() throws IOException, InterruptedException {
        return Knock.status(site.url(port).resolve("/actuator/health/readiness")) == 200;
    }

    /** The command that starts it, with words for the JVM before those of the service. */
    public List<String> command(String... jvmWords) {
        var app = new Applications(site).of(name);
        var words = new ArrayList<>(List.of(jvmWords));
        if (jvmWords.length == 0 && Files.exists(app.cache())) {
            words.add("-XX:AOTCache=" + app.cache());
        }
        words.add("-Xss512k");
        words.add("--enable-native-access=ALL-UNNAMED");
        words.add("-jar");
        words.add(app.jar().toString());
        return Site.java(HEAP, words.toArray(String[]::new));
    }

    public Map<String, String> environment() {
        var environment = new HashMap<>(Map.of(
                "SERVER_PORT", String.valueOf(site.ports().of(port)),
                "SERVER_ADDRESS", "127.0.0.1",
                "SPRING_PROFILES_ACTIVE", "local",
                "SPRING_DATASOURCE_URL", Postgres.url(site, port),
                "SPRING_DATASOURCE_USERNAME", port,
                "SPRING_DATASOURCE_PASSWORD", Postgres.password(site, port),
                "SPRING_KAFKA_BOOTSTRAP_SERVERS", Kafka.bootstrap(site),
                "SAMLING_OIDC_ISSUER", site.url(Keycloak.NAME) + "/realms/samling",
                "SAMLING_PUBLIC_URL", site.url("gateway").toString(),
                "SAMLING_LINK_KEY", site.secrets().key("link.key")));
        environment.putAll(settings);
        return environment;
    }
}
