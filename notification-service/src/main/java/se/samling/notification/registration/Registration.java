package se.samling.notification.registration;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.notification.language.Text;

/**
 * Somebody's registration, in the shape of {@code samling.registrations.v1}. state: awaiting-proof, confirmed, waiting,
 * cancelled (or expired). mode: on-site, digital. cancelledBy: person, organiser, event, no-answer,
 * offer-over. keptBack: waits since their organisation has its share of the seats. unanswered: required questions that
 * they have not answered. Whoever waits and has {@code people} has an offer to answer.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Registration(
        UUID registrationId,
        long version,
        UUID eventId,
        UUID participantId,
        String state,
        String mode,
        int people,
        int waitingPeople,
        @Nullable UUID partyId,
        @Nullable UUID bookingId,
        @Nullable Integer position,
        int linkGeneration,
        @Nullable UUID previousParticipantId,
        @Nullable String cancelledBy,
        boolean keptBack,
        @Nullable List<Text> unanswered) {

    /**
     * As it stands at an event held in {@code eventMode}: event-service's rule that whoever came by a mode that is no longer there comes
     * by the one that is left, so that no letter is wrong before word of the registration itself has come.
     */
    public Registration in(String eventMode) {
        return "hybrid".equals(eventMode) || mode.equals(eventMode)
                ? this
                : new Registration(
                        registrationId,
                        version,
                        eventId,
                        participantId,
                        state,
                        eventMode,
                        people,
                        waitingPeople,
                        partyId,
                        bookingId,
                        position,
                        linkGeneration,
                        previousParticipantId,
                        cancelledBy,
                        keptBack,
                        unanswered);
    }

    /** The questions that wait for their answer; messages of older days say nothing of them. */
    public List<Text> open() {
        return unanswered == null ? List.of() : unanswered;
    }

    /** Came in one form with other dates: its first mails are the booking's. */
    public boolean booked() {
        return bookingId != null;
    }

    /** Drawn from a group's seats by its coordinator. */
    public boolean named() {
        return partyId != null && !partyId.equals(registrationId);
    }

    /** With others: it is a group's coordinator's and counts more than one. */
    public int size() {
        return people + waitingPeople;
    }

    public boolean confirmed() {
        return "confirmed".equals(state);
    }

    public boolean waiting() {
        return "waiting".equals(state);
    }

    public boolean awaitingProof() {
        return "awaiting-proof".equals(state);
    }

    public boolean cancelled() {
        return "cancelled".equals(state);
    }

    /** Has a place or stands in line for one. */
    public boolean counts() {
        return confirmed() || waiting();
    }

    /** Ended together with its event, so that the event's own mail tells it. */
    public boolean endedWithTheEvent() {
        return cancelled() && "event".equals(cancelledBy);
    }
}
