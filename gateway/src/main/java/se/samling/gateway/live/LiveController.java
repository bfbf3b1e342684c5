package se.samling.gateway.live;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import se.samling.gateway.calls.ServiceAway;
import se.samling.gateway.calls.ServiceProblem;
import se.samling.gateway.client.broadcast.BroadcastClient;

/**
 * The stream of one viewer (HTML standard, "Server-sent events"). It ends here and is written by its own request's virtual
 * thread: when the reader is gone the next write fails, the thread ends, and nothing is left.
 */
@Controller
class LiveController {

    private final BroadcastClient broadcasts;
    private final Viewers viewers;
    private final LiveSettings settings;

    LiveController(BroadcastClient broadcasts, Viewers viewers, LiveSettings settings) {
        this.broadcasts = broadcasts;
        this.viewers = viewers;
        this.settings = settings;
    }

    @GetMapping("/sandning/{token}/handelser")
    void events(
            @PathVariable String token,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            Locale language,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        try {
            follow(token, last, language, response);
        } catch (ServiceProblem no) {
            response.setStatus(no.status());
        } catch (ServiceAway away) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "15");
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        }
    }

    private void follow(String token, @Nullable String last, Locale language, HttpServletResponse response)
            throws IOException, InterruptedException {
        var watch = broadcasts.watch(token);
        var viewer = new Viewer(watch.event().id(), watch.registrationId(), token, language, last);
        if (!viewers.add(viewer)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "15");
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        try {
            // Read once more: what happened since then, this viewer is told of.
            viewer.offerFirst(Snapshot.of(broadcasts.watch(token)));
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            response.setCharacterEncoding("UTF-8");
            response.setHeader("X-Accel-Buffering", "no");
            viewer.serve(response.getOutputStream(), settings.heartbeat(), settings.longest());
        } finally {
            viewers.remove(viewer);
        }
    }
}
