package se.samling.docs.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samling.docs.document.DocumentFact.DocumentAdded;
import se.samling.docs.document.DocumentFact.DocumentRemoved;
import se.samling.docs.document.Kind;
import se.samling.platform.testing.Contracts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What we send is what {@code contracts/documents} says, and nothing more. */
class DocumentMessageContractTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void theExamplesKeepTheSchema() throws IOException {
        for (var example : Contracts.examples("documents")) {
            assertThat(Contracts.violations("documents", Files.readString(example)))
                    .as(example.toString())
                    .isEmpty();
        }
    }

    @Test
    void ourPayloadHasTheFieldsOfTheExampleAndNoTitle() {
        var added = DocumentAnnouncements.message(
                new DocumentAdded(UUID.randomUUID(), UUID.randomUUID(), Kind.FILE, Instant.EPOCH));
        JsonNode example = JSON.readTree(Contracts.example("documents/examples/document-added.json"));
        var expected = new TreeSet<>(example.propertyNames());
        expected.removeAll(Set.of("id", "type", "occurredAt", "version"));
        assertThat(JSON.valueToTree(added.payload()).propertyNames()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(added.type()).isEqualTo(example.path("type").asString());
        assertThat(added.version()).isEqualTo(example.path("version").asLong());
    }

    @Test
    void aRemovalIsALaterVersionOfTheSameKey() {
        var id = UUID.randomUUID();
        var removed =
                DocumentAnnouncements.message(new DocumentRemoved(id, UUID.randomUUID(), Kind.TEXT, Instant.EPOCH));
        assertThat(removed.key()).isEqualTo(id.toString());
        assertThat(removed.version()).isEqualTo(2);
        assertThat(removed.type()).isEqualTo("DocumentRemoved");
    }
}
