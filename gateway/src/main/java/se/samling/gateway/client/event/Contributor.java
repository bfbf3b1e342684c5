package se.samling.gateway.client.event;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code id} on a host's list of contributors; absent for somebody who is only named. {@code picture} where it may be shown. */
public record Contributor(
        @Nullable UUID id,
        String name,
        @Nullable String title,
        @Nullable String organisation,
        @Nullable Portrait picture) {

    public Contributor(String name, @Nullable String title, @Nullable String organisation) {
        this(null, name, title, organisation, null);
    }
}
