package se.samling.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which process, for certain: process ids are used again, so the start time in clock ticks since boot is kept too
 * (field 22 of {@code /proc/PID/stat}, proc_pid_stat(5)).
 */
public record ProcessIdentity(long pid, long started) {

    private static final int STATE = 0;
    private static final int START_TIME = 19;

    /** Empty when there is no such process, or only its corpse. */
    public static Optional<ProcessIdentity> of(long pid) {
        try {
            return fromStat(pid, Files.readString(Path.of("/proc/" + pid + "/stat")));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static Optional<ProcessIdentity> fromStat(long pid, String stat) {
        // the command's name stands in brackets and may itself hold spaces and brackets
        var fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
        return "Z".equals(fields[STATE]) || "X".equals(fields[STATE])
                ? Optional.empty()
                : Optional.of(new ProcessIdentity(pid, Long.parseLong(fields[START_TIME])));
    }

    /** Reads what {@link #write} wrote; empty when there is no file, or half a file. */
    public static Optional<ProcessIdentity> read(Path file) {
        try {
            var words = Files.readString(file).strip().split(" ");
            return words.length == 2
                    ? Optional.of(new ProcessIdentity(Long.parseLong(words[0]), Long.parseLong(words[1])))
                    : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    public void write(Path file) throws IOException {
        Files.writeString(file, pid + " " + started + "\n");
    }

    public boolean alive() {
        return of(pid).filter(this::equals).isPresent();
    }
}
