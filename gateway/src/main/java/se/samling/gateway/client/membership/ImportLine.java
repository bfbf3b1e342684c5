package se.samling.gateway.client.membership;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** outcome: new, changed, unchanged, refused; reasons are in the reader's language. */
public record ImportLine(
        int line,
        String outcome,
        @Nullable String name,
        @Nullable String organisationNumber,
        List<String> reasons) {}
