package se.samling.event.listing.web;

import org.jspecify.annotations.Nullable;
import se.samling.event.listing.Filter;
import se.samling.platform.problem.InvalidField;

/** A filter as it comes, in an address or a body; {@code answered}, {@code offered} and {@code came} are true or false. */
public record FilterRequest(
        @Nullable String state,
        @Nullable String mode,
        @Nullable String organisation,
        @Nullable String answered,
        @Nullable String offered,
        @Nullable String came,
        @Nullable String query) {

    public static final FilterRequest ALL = new FilterRequest(null, null, null, null, null, null, null);

    /** @throws InvalidField naming each part that cannot be taken */
    public Filter toFilter() {
        return Filter.of(state, mode, organisation, answered, offered, came, query);
    }
}
