package se.samling.gateway.client.membership;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A key to be made, that lasts so many days. */
public record ApiKeyDraft(
        @Nullable String name,
        List<String> scopes,
        @Nullable Integer days) {

    /** All that a key may be given, in the order in which it is told of. */
    public static final List<String> SCOPES = List.of(
            "events:read",
            "events:write",
            "events:publish",
            "registrations:read",
            "registrations:write",
            "deliveries:read",
            "documents:read",
            "documents:publish",
            "courses:read",
            "memberships:read",
            "enrolments:read");
}
