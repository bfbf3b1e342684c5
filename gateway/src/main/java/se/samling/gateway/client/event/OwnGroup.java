package se.samling.gateway.client.event;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The group that a registration leads; {@code people} counts all of it. {@code later}: named, but without a seat yet. */
public record OwnGroup(
        String organisation,
        boolean attends,
        int people,
        @Nullable Payer payer,
        List<Named> named,
        List<Named> later) {

    /** Somebody of the group with a registration of their own; no id while there is no seat for them. */
    public record Named(@Nullable UUID id, String name, String email) {}
}
