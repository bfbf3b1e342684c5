package se.samling.event.request;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.event.registration.Registration;

/** One wish of one registration, in its person's word, and the host's answer. A registration has one open at a time. */
public record ChangeRequest(
        UUID id,
        UUID eventId,
        UUID registrationId,
        UUID participantId,
        Wish wish,
        @Nullable String word,
        RequestState state,
        @Nullable String answer,
        Instant askedAt,
        @Nullable Instant settledAt,
        int version) {

    static ChangeRequest of(UUID id, Registration registration, Wish wish, @Nullable String word, Instant now) {
        return new ChangeRequest(
                id,
                registration.eventId(),
                registration.id(),
                registration.participantId(),
                wish,
                word,
                RequestState.WAITING,
                null,
                now,
                null,
                1);
    }

    public boolean open() {
        return state.open();
    }

    /** Granted, and to be done when there is room. */
    ChangeRequest queued(@Nullable String newAnswer) {
        return new ChangeRequest(
                id,
                eventId,
                registrationId,
                participantId,
                wish,
                word,
                RequestState.QUEUED,
                newAnswer,
                askedAt,
                null,
                version + 1);
    }

    /** Over and done with, in one way or another. */
    ChangeRequest settled(RequestState end, @Nullable String newAnswer, Instant now) {
        return new ChangeRequest(
                id,
                eventId,
                registrationId,
                participantId,
                wish.settled(),
                word,
                end,
                newAnswer,
                askedAt,
                now,
                version + 1);
    }
}
