package se.samling.gateway.live;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One open connection. Its own request's thread writes to it; others only leave the newest snapshot in its box, so that a slow
 * reader holds up nobody and piles up nothing.
 */
final class Viewer {

    private static final byte[] HEARTBEAT = ":\n\n".getBytes(StandardCharsets.UTF_8);
    private static final Snapshot END = new Snapshot("end", null, java.util.List.of());

    private final UUID eventId;
    private final UUID registrationId;
    private final String token;
    private final Locale language;
    private final BlockingQueue<Snapshot> box = new ArrayBlockingQueue<>(1);
    private @Nullable String last;

    Viewer(UUID eventId, UUID registrationId, String token, Locale language, @Nullable String last) {
        this.eventId = eventId;
        this.registrationId = registrationId;
        this.token = token;
        this.language = language;
        this.last = last;
    }

    UUID eventId() {
        return eventId;
    }

    UUID registrationId() {
        return registrationId;
    }

    String token() {
        return token;
    }

    /** Replaces what was not sent yet; the end is never replaced. */
    synchronized void offer(Snapshot snapshot) {
        if (box.peek() != END) {
            box.clear();
            box.offer(snapshot);
        }
    }

    /** What was read before anything was heard; whatever was heard meanwhile is newer. */
    synchronized void offerFirst(Snapshot snapshot) {
        box.offer(snapshot);
    }

    void end() {
        offer(END);
    }

    /** Writes until the reader hangs up, the end comes, or {@code longest} is over: the browser then connects anew. */
    void serve(OutputStream out, Duration heartbeat, Duration longest) throws IOException, InterruptedException {
        long until = System.nanoTime() + longest.toNanos();
        write(out, "retry: 3000\n\n");
        while (System.nanoTime() < until) {
            var next = box.poll(heartbeat.toMillis(), TimeUnit.MILLISECONDS);
            if (next == null) {
                out.write(HEARTBEAT);
                out.flush();
            } else if (next == END) {
                write(out, "event: end\ndata: {}\n\n");
                return;
            } else {
                send(out, next.json(language));
            }
        }
    }

    private void send(OutputStream out, String json) throws IOException {
        var id = Snapshot.id(json);
        if (!id.equals(last)) {
            write(out, "id: " + id + "\nevent: state\ndata: " + json + "\n\n");
            last = id;
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
