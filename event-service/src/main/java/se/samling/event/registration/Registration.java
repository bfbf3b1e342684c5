package se.samling.event.registration;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One participant's place at one event, or their place in the queue. */
public record Registration(
        UUID id,
        UUID eventId,
        UUID participantId,
        Standing standing,
        int linkGeneration,
        boolean askedToReconfirm,
        @Nullable String cancelledBy,
        Instant registeredAt,
        int version) {

    static Registration first(UUID id, UUID eventId, UUID participantId, Standing standing, Instant now) {
        return new Registration(id, eventId, participantId, standing, 0, false, null, now, 1);
    }

    public RegistrationState state() {
        return standing.state();
    }

    public String mode() {
        return standing.mode();
    }

    public boolean seated() {
        return standing.seated();
    }

    public @Nullable Long waitingNumber() {
        return standing.waitingNumber();
    }

    public @Nullable Instant heldUntil() {
        return standing.heldUntil();
    }

    /** Stands otherwise now; whoever was asked whether a new time suits them still is. */
    Registration now(Standing after) {
        return next(participantId, after, linkGeneration, askedToReconfirm, null, registeredAt);
    }

    /** Asked for anew: what came before, also a cancellation, is over. */
    Registration again(Standing after, Instant now) {
        var since = state() == RegistrationState.CANCELLED ? now : registeredAt;
        return next(participantId, after, linkGeneration, false, null, since);
    }

    /** {@code by}: person or organiser; nobody when a request ran out. */
    Registration cancelled(@Nullable String by) {
        return next(participantId, Standing.cancelled(mode()), linkGeneration, false, by, registeredAt);
    }

    /** Another's place now; earlier links end. */
    Registration handedTo(UUID colleagueId) {
        var kept = new Standing(state(), mode(), seated(), waitingNumber(), null);
        return next(colleagueId, kept, linkGeneration + 1, false, null, registeredAt);
    }

    /** The one place that makes a changed copy: the same registration, one version on. */
    private Registration next(
            UUID newParticipantId,
            Standing newStanding,
            int newLinkGeneration,
            boolean asked,
            @Nullable String by,
            Instant since) {
        return new Registration(
                id, eventId, newParticipantId, newStanding, newLinkGeneration, asked, by, since, version + 1);
    }
}
