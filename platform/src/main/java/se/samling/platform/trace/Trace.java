package se.samling.platform.trace;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The trace a thread works for, as a {@code traceparent} (W3C Trace Context, section 3.2). It lies in the logging context, so
 * every log line carries its id.
 */
public final class Trace {

    public static final String HEADER = "traceparent";

    private static final String ID = "trace";
    private static final Pattern TRACEPARENT = Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final String NO_TRACE = "0".repeat(32);

    private Trace() {}

    /** What a call or message made now should carry; null outside of any request or message. */
    public static @Nullable String current() {
        return MDC.get(HEADER);
    }

    /** Goes on with the trace that came in, under a span of our own; starts one when none came, or none that can be read. */
    static void enter(@Nullable String came) {
        var parent = TRACEPARENT.matcher(came == null ? "" : came);
        var id = parent.matches() && !NO_TRACE.equals(parent.group(1)) ? parent.group(1) : hex() + hex();
        MDC.put(ID, id);
        MDC.put(HEADER, "00-" + id + "-" + hex() + "-01");
    }

    static void leave() {
        MDC.remove(ID);
        MDC.remove(HEADER);
    }

    private static String hex() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}
