package se.samling.local;

import java.util.List;
import java.util.Map;

/** How a process is started: its command and what its environment has beyond ours. */
public record Launch(List<String> command, Map<String, String> environment) {

    public Launch(List<String> command) {
        this(command, Map.of());
    }
}
