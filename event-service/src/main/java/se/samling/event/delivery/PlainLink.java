package se.samling.event.delivery;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.samling.platform.problem.FieldError;

/** A meeting that somebody made elsewhere: the same address for all. */
@Component
class PlainLink implements LiveDelivery {

    @Override
    public Provider provider() {
        return Provider.PLAIN_LINK;
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of();
    }

    @Override
    public List<FieldError> check(Room room) {
        return Addresses.required("link", room.settings().link()).stream().toList();
    }

    @Override
    public void probe(Room room) {}

    @Override
    public void provision(Room room) {}

    @Override
    public void update(Room room) {}

    @Override
    public void cancel(Room room) {}

    @Override
    public URI joinUrl(Room room, Viewer viewer) {
        return URI.create(Objects.requireNonNull(room.settings().link()));
    }
}
