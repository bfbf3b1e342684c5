package se.samling.event.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samling.event.messaging.wire.Wire;
import se.samling.platform.inbox.Incoming;
import se.samling.platform.testing.Contracts;

/** The producer's own examples of organisations in cohorts, read as this service reads them to give out places. */
class EnrolmentMessageContractTests {

    static Stream<Path> examples() {
        return Contracts.examples("enrolments").stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleKeepsTheSchemaAndIsUnderstood(Path file) throws IOException {
        var text = Files.readString(file);
        assertThat(Contracts.violations("enrolments", text)).isEmpty();
        var message = Incoming.of(
                new ConsumerRecord<String, @Nullable String>(TopicsAndReadModels.ENROLMENTS, 0, 0, "key", text));

        var enrolment = message.as(Wire.Enrolment.class);

        assertThat(enrolment.enrolmentId()).isNotNull();
        assertThat(enrolment.networkId()).isNotNull();
        assertThat(enrolment.state()).isEqualTo(message.body().get("state").asString());
        assertThat(enrolment.participants()).allSatisfy(one -> {
            assertThat(one.participantId()).isNotNull();
            assertThat(one.personId()).isNotNull();
        });
        assertThat(enrolment.participants().stream().filter(Wire.EnrolledParticipant::taking))
                .as("whoever takes part has a place")
                .hasSize((int) text.lines()
                        .filter(line -> line.contains("\"taking\": true"))
                        .count());
    }
}
