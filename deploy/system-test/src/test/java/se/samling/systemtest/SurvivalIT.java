package se.samling.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Everything is killed at once, as by a power cut, and started again: what was there is there. */
@Isolated("it ends what others use")
class SurvivalIT {

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void whatWasThereIsThereAfterEveryProcessWasKilled() throws Exception {
        var system = RunningSystem.get();
        var events = events(system);
        var mails = mails(system);
        assertThat(events).as("events before").isNotEmpty();

        var killed = kill(system);
        assertThat(killed).as("the parts and what started them").hasSizeGreaterThan(10);
        system.startAgain();

        assertThat(events(system)).as("events after").isEqualTo(events);
        assertThat(mails(system)).as("no mail is lost; late ones may have come").containsAll(mails);
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

    /** Every event, coming or past, as it is stored: what its state and its room are called follows from the clock as well. */
    private Set<JsonNode> events(RunningSystem system) throws IOException, InterruptedException {
        var all = new HashSet<JsonNode>();
        for (var past : List.of(false, true)) {
            var list = system.gateway().resolve("/api/events?past=" + past);
            for (var page = read(list); ; page = read(URI.create(list + "&cursor=" + encoded(page.path("next"))))) {
                page.path("items").forEach(event -> all.add(((ObjectNode) event).without(List.of("state", "places"))));
                if (page.path("next").asString("").isEmpty()) {
                    break;
                }
            }
        }
        return all;
    }

    private Set<Long> mails(RunningSystem system) throws IOException, InterruptedException {
        return read(system.inbox().resolve("/api/messages"))
                .valueStream()
                .map(mail -> mail.get("id").asLong())
                .collect(Collectors.toSet());
    }

    private static String encoded(JsonNode cursor) {
        return URLEncoder.encode(cursor.asString(), StandardCharsets.UTF_8);
    }

    private JsonNode read(URI address) throws IOException, InterruptedException {
        return JsonMapper.shared().readTree(get(address));
    }

    private String get(URI address) throws IOException, InterruptedException {
        var answer = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(address.toString()).isEqualTo(200);
        return answer.body();
    }
}
