package se.samling.event.admission;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.event.form.Answer;
import se.samling.event.registration.Party;
import se.samling.event.registration.Registration;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.problem.Problem;

/** One wish for a seat, and what became of it. */
public sealed interface Admission {

    /**
     * {@code proven}: the address is; else seats are only held for it for a while. {@code idIfNew} becomes the registration's id.
     * {@code answers} absent: what was answered before stays.
     */
    record Wish(
            UUID eventId,
            UUID participantId,
            String mode,
            boolean proven,
            UUID idIfNew,
            Company company,
            @Nullable List<Answer> answers) {

        /** One person's. */
        public Wish(UUID eventId, UUID participantId, String mode, boolean proven, UUID idIfNew) {
            this(eventId, participantId, mode, proven, idIfNew, Company.ALONE, null);
        }
    }

    /** With how many, and as which group; {@code partly}: rather some of them than nobody. */
    record Company(
            int people,
            boolean partly,
            @Nullable Party party,
            @Nullable UUID bookingId) {

        static final Company ALONE = new Company(1, false, null, null);

        List<UUID> named() {
            return party == null ? List.of() : party.named();
        }
    }

    /** A seat, confirmed. */
    record Confirmed(Registration registration) implements Admission {}

    /** A place in the queue, counted from 1. */
    record Waiting(Registration registration, int position) implements Admission {}

    /** The address is to be proven; a seat is held if there was one. */
    record AwaitingProof(Registration registration) implements Admission {}

    /** There is one already, confirmed or waiting. */
    record AlreadyRegistered(Registration registration) implements Admission {}

    /** Nothing was done, and this says why. */
    record Refused(String slug, Object... arguments) implements Admission {

        Problem problem() {
            return slug.equals("organisation-needed")
                    ? new InvalidField("organisation", slug)
                    : new Conflict(slug, arguments);
        }
    }

    /** The registration that came of it, if any. */
    default @Nullable Registration outcome() {
        return switch (this) {
            case Confirmed c -> c.registration();
            case Waiting w -> w.registration();
            case AwaitingProof a -> a.registration();
            case AlreadyRegistered a -> a.registration();
            case Refused r -> null;
        };
    }

    /** The same, unless it is a refusal: that is thrown as the problem it is. */
    default Admission orRefused() {
        if (this instanceof Refused refused) {
            throw refused.problem();
        }
        return this;
    }
}
