package se.samling.event.participant;

import java.util.UUID;

/** What happened to a participant. */
public sealed interface ParticipantFact {
    record ParticipantChanged(Participant participant) implements ParticipantFact {}

    /** To be forgotten everywhere. */
    record ParticipantErased(UUID participantId) implements ParticipantFact {}
}
