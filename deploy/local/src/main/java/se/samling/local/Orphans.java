package se.samling.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Processes that an earlier run left behind: when the launcher is killed, its parts live on and hold ports and files.
 * They are known by pid and start time, so a stranger that got the same pid is never touched.
 */
final class Orphans {

    static final String LAUNCHER = "launcher";
    private final Home home;

    Orphans(Home home) {
        this.home = home;
    }

    /** The launcher that runs on this state folder now, if any. */
    Optional<ProcessIdentity> launcher() {
        return ProcessIdentity.read(PartProcess.pidFile(home, LAUNCHER)).filter(ProcessIdentity::alive);
    }

    /** Ends them, last started first, and gives their names. */
    List<String> end(List<Part> parts) throws InterruptedException, IOException {
        var ended = new java.util.ArrayList<String>();
        for (var part : parts.reversed()) {
            var file = PartProcess.pidFile(home, part.name());
            if (end(file, part.endSignal())) {
                ended.add(part.name());
            }
            Files.deleteIfExists(file);
        }
        return ended;
    }

    private static boolean end(Path pidFile, String signal) throws InterruptedException {
        var process = ProcessIdentity.read(pidFile)
                .filter(ProcessIdentity::alive)
                .flatMap(identity -> ProcessHandle.of(identity.pid()));
        if (process.isPresent()) {
            PartProcess.end(process.get(), signal);
        }
        return process.isPresent();
    }
}
