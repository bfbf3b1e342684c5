package se.samling.docs.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import se.samling.platform.testing.Contracts;

/** The examples that others test against are what {@code contracts/courses} says; {@code CourseIT} holds what we send to it. */
class CourseMessageContractTests {

    @Test
    void theExamplesKeepTheSchema() throws IOException {
        for (var example : Contracts.examples("courses")) {
            assertThat(Contracts.violations("courses", Files.readString(example)))
                    .as(example.toString())
                    .isEmpty();
        }
    }
}
