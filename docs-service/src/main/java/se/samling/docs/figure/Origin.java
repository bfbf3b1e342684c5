package se.samling.docs.figure;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a reader works or is elected, as far as it is counted: the kind of organisation, empty where it is not known, and
 * which municipality or region.
 */
public record Origin(String kind, @Nullable UUID place) {

    public static final Origin UNKNOWN = new Origin("", null);

    /** The kinds whose organisations are places that are counted one by one. */
    public static final List<String> KINDS_OF_PLACES = List.of("municipality", "region");

    /** The kinds that somebody without an account can choose. */
    public static final List<String> KINDS = List.of(
            "municipality",
            "region",
            "county-administrative-board",
            "state-agency",
            "court",
            "civil-society",
            "company");
}
