package se.samling.platform.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Points one Spring context to the shared servers: a fresh database, a consumer group of its own. */
public final class BackingServicesInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger CONTEXTS = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("backing-services", fresh()));
    }

    /** Settings of a new database and consumer group; also for tests that start processes of their own. */
    public static Map<String, Object> fresh() {
        var settings = new LinkedHashMap<String, Object>();
        var name = "test_" + ProcessHandle.current().pid() + "_" + CONTEXTS.incrementAndGet();
        settings.put("spring.datasource.url", SharedPostgres.newDatabase(name));
        settings.put("spring.datasource.username", SharedPostgres.USER);
        settings.put("spring.datasource.password", SharedPostgres.PASSWORD);
        settings.put("spring.datasource.hikari.maximum-pool-size", "8");
        settings.put("spring.kafka.bootstrap-servers", SharedKafka.bootstrapServers());
        settings.put("spring.kafka.consumer.group-id", name);
        // contexts of one JVM share the broker: none may fence another's relay, and topics of absent services are made
        // by asking
        settings.put("samling.outbox.transactional-id", name);
        settings.put("spring.kafka.consumer.properties.allow.auto.create.topics", "true");
        settings.put("samling.oidc.issuer", TestTokens.ISSUER);
        settings.put("samling.public-url", "https://samling.example");
        settings.put("samling.link.key", TestTokens.LINK_KEY);
        return settings;
    }
}
