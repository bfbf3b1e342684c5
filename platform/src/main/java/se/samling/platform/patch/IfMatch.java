package se.samling.platform.patch;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import se.samling.platform.problem.Problem;

/** The If-Match header (RFC 9110, section 13.1.1), where an entity tag is a version: {@code "17"}. */
public final class IfMatch {

    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"?(\\d{1,18})\"?");

    private IfMatch() {}

    /** The entity tag of a version. */
    public static String tag(long version) {
        return '"' + Long.toString(version) + '"';
    }

    /**
     * Nothing happens when the caller has fetched this very version, or does not care ({@code *}).
     *
     * @throws VersionConflict when the caller has fetched another version
     * @throws Problem {@code version-required}, 428, when the header is missing
     */
    public static void require(@Nullable String header, long current) {
        if (header == null || header.isBlank()) {
            throw new Missing();
        }
        if (header.strip().equals("*")) {
            return;
        }
        var version = VERSION.matcher(header.strip());
        if (!version.matches() || Long.parseLong(version.group(1)) != current) {
            throw new VersionConflict();
        }
    }

    private static final class Missing extends Problem {
        Missing() {
            super(HttpStatus.PRECONDITION_REQUIRED, "version-required");
        }
    }
}
