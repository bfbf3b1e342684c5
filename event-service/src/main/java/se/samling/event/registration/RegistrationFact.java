package se.samling.event.registration;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a registration; {@code position} counts from 1 in the waiting list. */
public sealed interface RegistrationFact {
    Registration registration();

    record RegistrationRequested(Registration registration) implements RegistrationFact {}

    record RegistrationConfirmed(Registration registration) implements RegistrationFact {}

    /** {@code keptBack}: since their organisation has its share of the seats. */
    record RegistrationWaiting(Registration registration, int position, boolean keptBack) implements RegistrationFact {}

    /** Seats are held until {@link Registration#offeredUntil}. */
    record RegistrationOffered(Registration registration) implements RegistrationFact {}

    record RegistrationPromoted(Registration registration) implements RegistrationFact {}

    record RegistrationChanged(Registration registration) implements RegistrationFact {}

    /** The event changed its mode and took the registration along; {@code position} as for the waiting. */
    record RegistrationFollowed(
            Registration registration, @Nullable Integer position) implements RegistrationFact {}

    record RegistrationHandedOver(
            Registration registration, @Nullable UUID previousParticipantId) implements RegistrationFact {}

    /** {@code reason}: in the organiser's words, where one was given. */
    public record RegistrationCancelled(
            Registration registration, @Nullable String reason) implements RegistrationFact {

        public RegistrationCancelled(Registration registration) {
            this(registration, null);
        }
    }

    record RegistrationExpired(Registration registration) implements RegistrationFact {}
}
