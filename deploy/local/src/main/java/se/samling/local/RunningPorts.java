package se.samling.local;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/** The ports of the system that is up, so that {@code status} finds it without being told them again. */
final class RunningPorts {

    private RunningPorts() {}

    static void write(Home home, Ports ports) throws IOException {
        Files.writeString(
                home.run("ports"),
                ports.numbers().entrySet().stream()
                        .map(port -> port.getKey() + "=" + port.getValue() + "\n")
                        .sorted()
                        .collect(Collectors.joining()));
    }

    static Optional<Ports> read(Home home) throws IOException {
        var file = home.run("ports");
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return Optional.of(new Ports(properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, name -> Integer.parseInt(properties.getProperty(name))))));
    }
}
