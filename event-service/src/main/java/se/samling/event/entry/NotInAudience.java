package se.samling.event.entry;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import se.samling.event.directory.KnownNetwork;
import se.samling.platform.problem.Problem;

/** The event is for others; the problem names the networks one can join: 403. */
public class NotInAudience extends Problem {

    public NotInAudience(List<KnownNetwork> networks) {
        super(
                HttpStatus.FORBIDDEN,
                "not-in-audience",
                List.of(),
                List.of(),
                Map.of(
                        "networks",
                        networks.stream()
                                .map(network -> Map.of("slug", network.slug(), "name", network.name()))
                                .toList()));
    }
}
