package se.samling.notification;

import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.test.context.DynamicPropertyRegistrar;
import se.samling.notification.sender.NameServer;
import se.samling.platform.testing.BackingServices;

/** The whole service with PostgreSQL, Kafka and a mail server; one context for all classes that carry it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "samling.dispatch.poll=100ms",
            "samling.dispatch.first-pause=200ms",
            "samling.timers.poll=200ms",
            "samling.documents.quiet=1s",
            "samling.rebuild.rest=1s",
            "samling.mail.from=samling@post.example",
            "samling.webhooks.inside-allowed=true",
            "samling.webhooks.poll=200ms",
            "samling.webhooks.first-pause=300ms",
            "samling.bounces.protocol=imap",
            "samling.bounces.user=bounces",
            "samling.bounces.password=secret",
            "samling.bounces.every=1h"
        })
@BackingServices
@Import({NotificationTest.Surroundings.class, Log.class})
public @interface NotificationTest {

    /** A mail server, a name server and a clock that tests can move. */
    @TestConfiguration(proxyBeanMethods = false)
    class Surroundings {

        @Bean(destroyMethod = "close")
        PostOffice postOffice() {
            return PostOffice.open();
        }

        @Bean(destroyMethod = "close")
        NameServer nameServer() throws IOException {
            return new NameServer();
        }

        @Bean
        DynamicPropertyRegistrar mailServer(PostOffice postOffice, NameServer nameServer) {
            return registry -> {
                registry.add("samling.sender.resolver", nameServer::address);
                registry.add("spring.mail.host", () -> "localhost");
                registry.add("spring.mail.port", postOffice::port);
                registry.add("samling.bounces.host", () -> "localhost");
                registry.add("samling.bounces.port", postOffice::imapPort);
            };
        }

        /** As their owners would make them. */
        @Bean
        KafkaAdmin.NewTopics topicsOfOthers() {
            return new KafkaAdmin.NewTopics(Stream.of(
                            "people",
                            "participants",
                            "organisations",
                            "networks",
                            "memberships",
                            "applications",
                            "events",
                            "invitations",
                            "registrations",
                            "documents",
                            "declarations",
                            "signatures",
                            "signatories",
                            "sessions",
                            "reconfirmations",
                            "enrolments",
                            "assignments",
                            "case-studies")
                    .map(topic -> TopicBuilder.name("samling." + topic + ".v1")
                            .partitions(6)
                            .build())
                    .toArray(NewTopic[]::new));
        }

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }
}
