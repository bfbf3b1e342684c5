package se.samling.gateway.client.event;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody of a programme who may not be named to the public yet. */
public record HeldBack(@Nullable UUID id, String name) {

    public boolean is(Contributor one) {
        return Objects.equals(id, one.id()) && name.equals(one.name());
    }
}
