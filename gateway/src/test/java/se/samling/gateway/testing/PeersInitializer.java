package se.samling.gateway.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Tells a gateway under test where its peers are, and what day it is: the one that the {@link Samples} were written for. */
public class PeersInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Instant TODAY = Instant.parse("2026-11-26T09:00:00Z");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(Peers.settings()).applyTo(context);
        var wall = Clock.systemUTC();
        context.getBeanFactory()
                .registerSingleton("clock", Clock.offset(wall, Duration.between(wall.instant(), TODAY)));
    }
}
