package se.samling.gateway.pages.broadcast;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;
import se.samling.gateway.client.broadcast.Banner;
import se.samling.gateway.client.broadcast.Help;
import se.samling.gateway.client.broadcast.Question;
import se.samling.gateway.client.broadcast.Watch;
import se.samling.gateway.client.event.EventSummary;

/** The watch page: what is shown depends on the phase. */
public record WatchView(Watch watch, String token) {

    public EventSummary event() {
        return watch.event();
    }

    public String phase() {
        return watch.phase();
    }

    public Watch.@Nullable Stream stream() {
        return watch.stream();
    }

    public @Nullable Banner banner() {
        return watch.banner();
    }

    public List<Question> questions() {
        return watch.questions();
    }

    /** Somebody can come in now, and is counted. */
    public boolean in() {
        return watch.in();
    }

    public Watch.@Nullable WatchedRecording recording() {
        return watch.recording();
    }

    /** Without a script the page looks again by itself: while something may change. */
    public boolean looksAgain() {
        return "before".equals(phase()) || in();
    }

    public Help help() {
        return watch.help();
    }

    public String helpEmail() {
        return watch.help().email() == null
                ? watch.contactEmail()
                : watch.help().email();
    }

    /** The organiser's words about help; null where our own stand in. */
    public @Nullable Text helpText() {
        var text = watch.help().text();
        return text == null || text.sv().isBlank() ? null : text;
    }

    /** Where the picture comes from, for the page's policy. */
    List<URI> streams() {
        var stream = watch.stream();
        var recording = watch.recording();
        if (recording != null) {
            return List.of(URI.create(recording.address()));
        }
        return stream == null
                ? List.of()
                : Stream.of(stream.url(), stream.backupUrl() == null ? stream.url() : stream.backupUrl())
                        .map(URI::create)
                        .toList();
    }
}
