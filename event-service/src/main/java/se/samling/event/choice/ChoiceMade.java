package se.samling.event.choice;

import java.util.List;
import java.util.UUID;

/** People were chosen; they stay as they are chosen now. */
public record ChoiceMade(Choice choice, List<Chosen> people) {

    /** Whoever held the registration then. */
    public record Chosen(UUID registrationId, UUID participantId) {}
}
