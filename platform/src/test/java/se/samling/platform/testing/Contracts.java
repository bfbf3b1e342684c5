package se.samling.platform.testing;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The repository's {@code contracts/}: examples that producers and consumers test against, and their schemas. */
public final class Contracts {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Contracts() {}

    /** A file such as {@code people/examples/person-changed.json}, as text. */
    public static String example(String path) {
        return read(folder().resolve(path));
    }

    /** All examples of a topic's folder, by file name. */
    public static List<Path> examples(String topic) {
        try (var files = Files.list(folder().resolve(topic).resolve("examples"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@code message} breaks of the topic's schema; empty when it keeps it. */
    public static List<String> violations(String topic, String message) {
        var schema = SCHEMAS.getSchema(read(folder().resolve(topic).resolve("schema.json")), InputFormat.JSON);
        return schema.validate(message, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static Path folder() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("contracts"))) {
                return folder.resolve("contracts");
            }
        }
        throw new IllegalStateException(
                "no contracts folder above " + Path.of("").toAbsolutePath());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
