package se.samling.event.quota;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line of an event's quotas.
 *
 * @param mode on-site or digital; empty for both together
 * @param name the organisation's, as written; empty for each that has no line of its own
 * @param most people; null for as many as there is room for
 * @param reserved seats that only this organisation may take; they count among its {@code most}
 */
public record Quota(String mode, String name, @Nullable Integer most, int reserved) {

    public static final String EACH = "";
    public static final String BOTH = "";

    /** An organisation's name as it is compared. */
    public static String key(@Nullable String name) {
        return name == null ? EACH : name.strip().toLowerCase(Locale.ROOT);
    }

    public String organisation() {
        return key(name);
    }

    public boolean forEach() {
        return organisation().equals(EACH);
    }

    boolean covers(String otherMode) {
        return mode.equals(BOTH) || mode.equals(otherMode);
    }
}
