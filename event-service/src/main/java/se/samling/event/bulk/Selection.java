package se.samling.event.bulk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.event.listing.Filter;
import se.samling.platform.problem.InvalidField;

/** Whom an act is for: some that were pointed out, or all that a filter leaves. */
public record Selection(
        @Nullable List<UUID> registrations, @Nullable Filter filter) {

    /** More than a page of the list; beyond that one sends the filter. */
    static final int POINTED_OUT = 500;

    /** @throws InvalidField {@code registrations} for none or too many, or for both ways at once */
    public Selection {
        if ((registrations == null) == (filter == null)
                || registrations != null && (registrations.isEmpty() || registrations.size() > POINTED_OUT)) {
            throw new InvalidField("registrations", "one-to-many", POINTED_OUT);
        }
    }

    /** Conditions on registrations as {@code r} and the list's lines as {@code l}, led by "and"; {@link #values} gives their parameters. */
    public String where() {
        return filter == null ? " and r.id = any (:ids)" : filter.where();
    }

    public Map<String, ?> values() {
        return filter == null ? Map.of("ids", pointedOut()) : filter.values();
    }

    private UUID[] pointedOut() {
        return registrations == null ? new UUID[0] : registrations.toArray(UUID[]::new);
    }
}
