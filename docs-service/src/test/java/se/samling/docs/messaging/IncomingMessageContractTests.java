package se.samling.docs.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.samling.docs.messaging.wire.AnswerFileMessage;
import se.samling.docs.messaging.wire.DossierMessage;
import se.samling.docs.messaging.wire.EnrolmentMessage;
import se.samling.docs.messaging.wire.EventMessage;
import se.samling.docs.messaging.wire.MembershipMessage;
import se.samling.docs.messaging.wire.NetworkMessage;
import se.samling.docs.messaging.wire.OrganisationMessage;
import se.samling.docs.messaging.wire.PersonMessage;
import se.samling.platform.inbox.Incoming;
import se.samling.platform.testing.Contracts;

/** The producers' own examples, read as this service reads them: nothing the reading rule needs may be missing. */
class IncomingMessageContractTests {

    private static final Map<String, Consumer<Incoming>> READERS = Map.of(
            "people",
                    message -> {
                        var person = message.as(PersonMessage.class);
                        assertThat(person.personId()).isNotNull();
                        assertThat(person.delegationsOrNone()).allSatisfy(delegation -> {
                            assertThat(delegation.organisationId()).isNotNull();
                            assertThat(delegation.role()).isNotBlank();
                        });
                    },
            "organisations",
                    message -> {
                        var organisation = message.as(OrganisationMessage.class).organisation();
                        assertThat(organisation.id()).isNotNull();
                        assertThat(organisation.name()).isNotBlank();
                        assertThat(organisation.kind()).isNotBlank();
                    },
            "networks",
                    message -> {
                        var network = message.as(NetworkMessage.class).network(message.version());
                        assertThat(network.slug()).isNotBlank();
                        assertThat(network.name().sv()).isNotBlank();
                        assertThat(network.hosts()).isNotEmpty().doesNotContainNull();
                    },
            "answer-files",
                    message -> {
                        var file = message.as(AnswerFileMessage.class);
                        assertThat(file.fileId()).isNotNull();
                        assertThat(file.eventIds()).isNotEmpty().doesNotContainNull();
                    },
            "dossiers",
                    message -> {
                        var dossier = message.as(DossierMessage.class).dossier(message.version());
                        assertThat(dossier.id()).isNotNull();
                        assertThat(dossier.kind()).isNotBlank();
                        assertThat(dossier.hosts()).isNotEmpty().doesNotContainNull();
                        assertThat(dossier.readers()).doesNotContainNull();
                    },
            "memberships",
                    message -> {
                        var membership = message.as(MembershipMessage.class);
                        assertThat(membership.membershipId()).isNotNull();
                        assertThat(membership.networkId()).isNotNull();
                        assertThat(membership.personId()).isNotNull();
                        assertThat(membership.active())
                                .isEqualTo(!message.type().equals("MembershipEnded"));
                    },
            "enrolments",
                    message -> {
                        var enrolment = message.as(EnrolmentMessage.class).enrolment(message.version());
                        assertThat(enrolment.id()).isNotNull();
                        assertThat(enrolment.networkId()).isNotNull();
                        assertThat(enrolment.admitted())
                                .isEqualTo(
                                        message.body().get("state").asString().equals("admitted"));
                        assertThat(enrolment.participants()).doesNotContainNull();
                    },
            "events",
                    message -> {
                        var event = message.as(EventMessage.class).event(message.version());
                        assertThat(event.slug()).isNotBlank();
                        assertThat(event.title().sv()).isNotBlank();
                        assertThat(event.startsAt()).isNotNull();
                        assertThat(event.hosts()).isNotEmpty().doesNotContainNull();
                        assertThat(event.circles())
                                .allSatisfy(
                                        circle -> assertThat(circle.name().sv()).isNotBlank());
                    });

    static Stream<Arguments> examples() {
        return READERS.keySet().stream()
                .sorted()
                .flatMap(topic -> Contracts.examples(topic).stream().map(file -> Arguments.of(topic, file)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleIsUnderstood(String topic, Path file) throws IOException {
        var record = new ConsumerRecord<String, @Nullable String>(
                "samling." + topic + ".v1", 0, 0, "key", Files.readString(file));
        READERS.get(topic).accept(Incoming.of(record));
    }
}
