package se.samling.event.delivery;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.samling.platform.problem.FieldError;

/** Our own page with a player: a stream, a second one, captions inside the stream (R1.9). */
@Component
class PlayPage implements LiveDelivery {

    private final Accounts accounts;

    PlayPage(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Provider provider() {
        return Provider.PLAY_PAGE;
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.PLAYS_HERE, Capability.BACKUP, Capability.CAPTIONS, Capability.INGEST);
    }

    @Override
    public List<FieldError> check(Room room) {
        return Stream.of(
                        Addresses.required("streamUrl", room.settings().streamUrl()),
                        Addresses.optional("backupUrl", room.settings().backupUrl()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The organiser's own browser tries the stream: it needs what the viewers' browsers need. */
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
        return URI.create(Objects.requireNonNull(room.settings().streamUrl()));
    }

    @Override
    public Optional<URI> ingest(Room room) {
        return Optional.ofNullable(accounts.ingest())
                .map(server -> URI.create(server.toString().replaceFirst("/$", "") + "/" + room.name()));
    }
}
