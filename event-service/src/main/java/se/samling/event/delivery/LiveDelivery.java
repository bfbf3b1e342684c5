package se.samling.event.delivery;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samling.platform.problem.FieldError;

/**
 * A provider. Every call that goes out may be made again with the same outcome: the work is retried. What a provider cannot do
 * ({@link #capabilities}) it leaves undone without complaint.
 */
public interface LiveDelivery {

    Provider provider();

    Set<Capability> capabilities();

    /** What is wrong with the settings, by field; nothing goes out for it. */
    List<FieldError> check(Room room);

    /** Asks the provider whether it knows us. @throws ProviderAway when it does not answer or refuses */
    void probe(Room room);

    /** Makes the room. @throws ProviderAway */
    void provision(Room room);

    /** The room that was made has another time or name; it is made anew when it opens. @throws ProviderAway */
    void update(Room room);

    /** Ends the room. @throws ProviderAway */
    void cancel(Room room);

    /** Where this person comes in; for them alone where the provider is {@link Capability#PERSONAL}. */
    URI joinUrl(Room room, Viewer viewer);

    /** Where the picture is sent to. */
    default Optional<URI> ingest(Room room) {
        return Optional.empty();
    }

    default boolean can(Capability capability) {
        return capabilities().contains(capability);
    }
}
