package se.samling.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Everything is killed at once, as by a power cut, and started again: what was there is there. */
@Isolated("it ends what others use")
class SurvivalIT {

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void whatWasThereIsThereAfterEveryProcessWasKilled() throws Exception {
        var system = RunningSystem.get();
        var events = get(system.gateway().resolve("/api/events"));
        var mails = get(system.inbox().resolve("/api/messages"));
        assertThat(events).contains("startsAt");

        var killed = kill(system);
        assertThat(killed).as("the parts and what started them").hasSizeGreaterThan(10);
        system.startAgain();

        assertThat(get(system.gateway().resolve("/api/events"))).isEqualTo(events);
        assertThat(get(system.inbox().resolve("/api/messages")))
                .as("no mail is lost; late ones may have come")
                .hasSizeGreaterThanOrEqualTo(mails.length());
    }

    /** Kills the launcher first, so that it cannot tidy up, then all it had started. */
    private static List<Long> kill(RunningSystem system) throws IOException {
        system.samling("status");
        var said = Files.readString(system.home().resolveSibling("samling-status.log"));
        var parts = Pattern.compile("process (\\d+)")
                .matcher(said)
                .results()
                .map(found -> Long.parseLong(found.group(1)))
                .toList();
        var launcher = ProcessHandle.of(parts.getFirst()).flatMap(ProcessHandle::parent);
        var all = new ArrayList<ProcessHandle>();
        launcher.filter(parent -> parent.pid() > 1
                        && parent.pid() != ProcessHandle.current().pid())
                .ifPresent(parent -> {
                    all.add(parent);
                    parent.descendants().forEach(all::add);
                });
        parts.forEach(pid -> ProcessHandle.of(pid).ifPresent(part -> {
            if (!all.contains(part)) {
                all.add(part);
            }
            part.descendants().filter(child -> !all.contains(child)).forEach(all::add);
        }));
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
        return all.stream().map(ProcessHandle::pid).toList();
    }

    private String get(URI address) throws IOException, InterruptedException {
        var answer = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(address.toString()).isEqualTo(200);
        return answer.body();
    }
}
