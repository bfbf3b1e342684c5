package se.samling.gateway.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** HTML allows three digits of a second at most: every {@code datetime} of a template is a day, or written by {@link Dates#machine}. */
class TimeElementTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern DATETIME = Pattern.compile("th:datetime=\"([^\"]*)\"");
    private static final Pattern FINE = Pattern.compile("\\$\\{(dates\\.machine\\(.*\\)|[a-z]+\\.date)}");

    @Test
    void everyTimeIsWrittenForMachinesInOnePlace() throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(TEMPLATES)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".html")).toList()) {
                DATETIME.matcher(Files.readString(file))
                        .results()
                        .map(hit -> hit.group(1))
                        .forEach(found::add);
            }
        }
        assertThat(found)
                .hasSizeGreaterThan(20)
                .allMatch(written -> FINE.matcher(written).matches());
    }
}
