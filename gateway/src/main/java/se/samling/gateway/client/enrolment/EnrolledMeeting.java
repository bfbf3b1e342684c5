package se.samling.gateway.client.enrolment;

import java.util.List;
import java.util.UUID;
import se.samling.gateway.client.event.EventSummary;

/** A meeting and the organisation's places at it. {@code mayChange}: it has not begun and is not cancelled. */
public record EnrolledMeeting(EventSummary event, boolean mayChange, List<Place> places) {

    /** state: confirmed, waiting, absent; {@code substitute}: handed over for this meeting; {@code unanswered}: the contact may answer. */
    public record Place(UUID registrationId, String name, String state, boolean substitute, boolean unanswered) {

        public boolean isComing() {
            return !state.equals("absent");
        }
    }
}
