package se.samling.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistrar;
import se.samling.platform.testing.BackingServices;

/** A mail server that is away is backlog, nothing else. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "samling.dispatch.poll=100ms",
            "samling.dispatch.first-pause=300ms",
            "samling.dispatch.longest-pause=1s"
        })
@BackingServices
@Import({MailServerAwayIT.NoMailServer.class, Log.class})
class MailServerAwayIT {

    private static final int MAILS = 20;

    @Autowired
    Log log;

    @Autowired
    CircuitBreakerRegistry breakers;

    private final Others others = new Others();

    /** A port where nobody listens yet. */
    @TestConfiguration(proxyBeanMethods = false)
    static class NoMailServer {

        static final int PORT = freePort();

        @Bean
        DynamicPropertyRegistrar mailServer() {
            return registry -> {
                registry.add("spring.mail.host", () -> "localhost");
                registry.add("spring.mail.port", () -> PORT);
            };
        }

        private static int freePort() {
            try (var socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void mailWaitsForTheServerAndGoesOnceEach() {
        others.network();
        UUID event = others.event(LocalDateTime.of(2027, 5, 4, 9, 0));
        IntStream.range(0, MAILS).forEach(i -> others.confirmed(event, others.participant(i + "@borta.example", "sv")));
        CircuitBreaker breaker = breakers.circuitBreaker("smtp");
        Awaitility.await("the breaker opens, so that nobody waits for time-outs")
                .atMost(Duration.ofSeconds(30))
                .until(() -> breaker.getState() == CircuitBreaker.State.OPEN);
        assertThat(states("failed")).isZero();

        PostOffice post = PostOffice.open(NoMailServer.PORT);
        try {
            Awaitility.await("the backlog leaves")
                    .atMost(Duration.ofSeconds(40))
                    .until(() -> states("sent") == MAILS);
            assertThat(post.all())
                    .filteredOn(mail -> String.valueOf(mail.header("To")).contains("@borta.example"))
                    .hasSize(MAILS);
            assertThat(breaker.getState()).isNotEqualTo(CircuitBreaker.State.OPEN);
        } finally {
            post.close();
        }
    }

    private long states(String state) {
        return log.jdbc()
                .sql("select count(*) from delivery where state = :state and recipient_address like '%@borta.example'")
                .param("state", state)
                .query(Long.class)
                .single();
    }
}
