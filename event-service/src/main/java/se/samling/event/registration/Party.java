package se.samling.event.registration;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * People who come as one group, known by their coordinator's registration. Coordinator, payer and participants are separate: the
 * coordinator need not attend, somebody else may pay. {@code named} are participants who get a registration of their own, drawn from
 * the group's seats, once it has one for them.
 */
public record Party(
        UUID registrationId,
        String organisation,
        boolean attends,
        @Nullable Payer payer,
        List<UUID> named) {

    /** Who pays; {@code reference} and {@code address} as the payer wants them on an invoice. */
    public record Payer(
            String name,
            @Nullable String reference,
            @Nullable String address) {}

    public Party ledBy(UUID registration) {
        return new Party(registration, organisation, attends, payer, named);
    }

    public Party naming(List<UUID> participants) {
        return new Party(registrationId, organisation, attends, payer, participants);
    }

    /** Seats that must stay with the coordinator's own registration. */
    public int own() {
        return attends ? 1 : 0;
    }
}
