package se.samling.event.recording;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import se.samling.platform.problem.InvalidField;

/** A WebVTT file (W3C, "WebVTT: The Web Video Text Tracks Format") as far as a check of it goes: when each cue is shown. */
record Captions(List<Cue> cues) {

    /** Nobody speaks without a pause: shorter ones count as covered. */
    private static final long PAUSE_MILLIS = Duration.ofSeconds(10).toMillis();

    private static final Pattern TIME = Pattern.compile("(?:(\\d{2,}):)?([0-5]\\d):([0-5]\\d)\\.(\\d{3})");
    private static final Pattern TIMING =
            Pattern.compile("\\s*(" + TIME + ")[ \\t]+-->[ \\t]+(" + TIME + ")(?:[ \\t].*)?");
    private static final int FIRST_END = 6;

    record Cue(long fromMillis, long toMillis) {}

    /** @throws InvalidField {@code captions-unreadable} with the line that cannot be read */
    static Captions parse(String text) {
        var lines = text.replace("\uFEFF", "")
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .split("\n", -1);
        if (!lines[0].equals("WEBVTT") && !lines[0].startsWith("WEBVTT ") && !lines[0].startsWith("WEBVTT\t")) {
            throw unreadable(1);
        }
        var cues = new ArrayList<Cue>();
        for (int at = 1; at < lines.length; at++) {
            if (!lines[at].contains("-->")) {
                continue;
            }
            var timing = TIMING.matcher(lines[at]);
            if (!timing.matches()) {
                throw unreadable(at + 1);
            }
            var cue = new Cue(millis(timing.group(1)), millis(timing.group(FIRST_END)));
            boolean says = at + 1 < lines.length && !lines[at + 1].isBlank();
            if (cue.toMillis() <= cue.fromMillis() || !says) {
                throw unreadable(at + 1);
            }
            cues.add(cue);
        }
        cues.sort(Comparator.comparingLong(Cue::fromMillis));
        return new Captions(List.copyOf(cues));
    }

    /** How much of the time is covered, in whole percent; cues beyond the end count for nothing. */
    int percentOf(Duration length) {
        long end = length.toMillis();
        long covered = 0;
        long until = 0;
        for (var cue : cues) {
            long from = Math.min(cue.fromMillis(), end);
            long to = Math.min(cue.toMillis(), end);
            if (from - until <= PAUSE_MILLIS) {
                from = Math.min(from, until);
            }
            covered += Math.max(0, to - Math.max(from, until));
            until = Math.max(until, to);
        }
        if (!cues.isEmpty() && end - until <= PAUSE_MILLIS) {
            covered += end - until;
        }
        return (int) (100 * covered / end);
    }

    private static long millis(String time) {
        var parts = TIME.matcher(time);
        if (!parts.matches()) {
            throw new IllegalStateException(time);
        }
        long hours = parts.group(1) == null ? 0 : Long.parseLong(parts.group(1));
        return ((hours * 60 + Long.parseLong(parts.group(2))) * 60 + Long.parseLong(parts.group(3))) * 1000
                + Long.parseLong(parts.group(4));
    }

    private static InvalidField unreadable(int line) {
        return new InvalidField("captions", "captions-unreadable", line);
    }
}
