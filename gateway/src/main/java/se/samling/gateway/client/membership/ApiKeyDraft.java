package se.samling.gateway.client.membership;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A key to be made, that lasts so many days. */
public record ApiKeyDraft(
        @Nullable String name,
        List<String> scopes,
        @Nullable Integer days) {}
