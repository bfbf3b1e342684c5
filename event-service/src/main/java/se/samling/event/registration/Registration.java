package se.samling.event.registration;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One participant's place at one event, or their place in the queue; for a group's coordinator also its unnamed people's. */
public record Registration(
        UUID id,
        UUID eventId,
        UUID participantId,
        Standing standing,
        Ties ties,
        int linkGeneration,
        boolean askedToReconfirm,
        @Nullable String cancelledBy,
        Instant registeredAt,
        int version) {

    public static Registration first(
            UUID id, UUID eventId, UUID participantId, Standing standing, Ties ties, Instant now) {
        return new Registration(id, eventId, participantId, standing, ties, 0, false, null, now, 1);
    }

    public RegistrationState state() {
        return standing.state();
    }

    public String mode() {
        return standing.mode();
    }

    public boolean seated() {
        return standing.seats() > 0;
    }

    /** Seats are held for whoever waits, until {@link #offeredUntil}. */
    public boolean offered() {
        return state() == RegistrationState.WAITING && seated();
    }

    /** @throws NullPointerException when nothing is offered */
    public Instant offeredUntil() {
        return Objects.requireNonNull(standing.heldUntil());
    }

    /** Whether this is a group's coordinator's. */
    public boolean leads() {
        return id.equals(ties.partyId());
    }

    /** Has a place or stands in line for one. */
    public boolean counts() {
        return state() == RegistrationState.CONFIRMED || state() == RegistrationState.WAITING;
    }

    public @Nullable Long waitingNumber() {
        return standing.waitingNumber();
    }

    public @Nullable Instant heldUntil() {
        return standing.heldUntil();
    }

    /** Stands otherwise now; whoever was asked whether a new time suits them still is. */
    public Registration now(Standing after) {
        return next(participantId, after, ties, linkGeneration, askedToReconfirm, null, registeredAt);
    }

    /** The same act with another count: no version of its own. */
    public Registration counting(Standing counted) {
        return new Registration(
                id,
                eventId,
                participantId,
                counted,
                ties,
                linkGeneration,
                askedToReconfirm,
                cancelledBy,
                registeredAt,
                version);
    }

    public Registration tied(Ties after) {
        return next(participantId, standing, after, linkGeneration, askedToReconfirm, cancelledBy, registeredAt);
    }

    /** Asked for anew: what came before, also a cancellation, is over. */
    public Registration again(Standing after, Ties newTies, Instant now) {
        var since = state() == RegistrationState.CANCELLED ? now : registeredAt;
        return next(participantId, after, newTies, linkGeneration, false, null, since);
    }

    /** {@code by}: person, organiser, no-answer or offer-over; nobody when a request ran out. Whoever was asked has answered by it. */
    public Registration cancelled(@Nullable String by) {
        return next(
                participantId, Standing.cancelled(mode()), ties, linkGeneration, askedToReconfirm, by, registeredAt);
    }

    /** Another's place now; earlier links end. */
    public Registration handedTo(UUID colleagueId) {
        return next(colleagueId, standing, ties, linkGeneration + 1, false, null, registeredAt);
    }

    /** The one place that makes a changed copy: the same registration, one version on. */
    private Registration next(
            UUID newParticipantId,
            Standing newStanding,
            Ties newTies,
            int newLinkGeneration,
            boolean asked,
            @Nullable String by,
            Instant since) {
        return new Registration(
                id, eventId, newParticipantId, newStanding, newTies, newLinkGeneration, asked, by, since, version + 1);
    }
}
