package se.samling.gateway.client.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** state: confirmed, waiting, cancelled, awaiting-proof. digitalLink only when confirmed for digital. mayChange false after the deadline. {@code people} have a seat by it; {@code keptBack}: waits though there are seats, since the organisation has its share; {@code inGroupOf}: named by that organisation's group. {@code fromOrganisation}: absent below three. */
public record OwnRegistration(
        UUID id,
        String state,
        String mode,
        String name,
        String email,
        @Nullable String organisation,
        String language,
        @Nullable Integer position,
        @Nullable String digitalLink,
        boolean askedToReconfirm,
        boolean mayChange,
        int people,
        int waitingPeople,
        boolean keptBack,
        @Nullable OwnGroup group,
        @Nullable String inGroupOf,
        @Nullable Integer fromOrganisation,
        List<Sibling> siblings,
        EventDetail event,
        Instant registeredAt) {

    /** The same participant's registration for another date of the series. */
    public record Sibling(EventSummary event, String state, String token) {}
}
