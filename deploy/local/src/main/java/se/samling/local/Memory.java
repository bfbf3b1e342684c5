package se.samling.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Resident memory of the launcher and all processes below it. A page that processes share is counted once in all
 * (proportional set size, {@code /proc/PID/smaps_rollup}).
 */
record Memory(int processes, long kibibytes) {

    static Memory ofEverything() {
        var self = ProcessHandle.current();
        return Stream.concat(Stream.of(self), self.descendants())
                .map(process -> new Memory(1, kibibytes(Path.of("/proc", String.valueOf(process.pid())))))
                .reduce(new Memory(0, 0), Memory::plus);
    }

    long mebibytes() {
        return kibibytes / 1024;
    }

    private Memory plus(Memory other) {
        return new Memory(processes + other.processes, kibibytes + other.kibibytes);
    }

    private static long kibibytes(Path process) {
        // another user's smaps may be closed to us; its status never is
        return field(process.resolve("smaps_rollup"), "Pss:")
                .orElseGet(() -> field(process.resolve("status"), "VmRSS:").orElse(0));
    }

    static OptionalLong field(Path file, String name) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException | java.io.UncheckedIOException e) {
            return OptionalLong.empty();
        }
    }
}
