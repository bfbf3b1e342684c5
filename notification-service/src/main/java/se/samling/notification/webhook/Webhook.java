package se.samling.notification.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a host wants to be told of what happens to its events.
 *
 * @param types message types, of {@link #TYPES}
 * @param state "active"; "paused" by an organiser; "stopped" by us, after it had failed for days
 * @param generation counts the secrets it has had
 * @param failingSince when it last began to fail, null while it answers
 */
public record Webhook(
        UUID id,
        UUID hostId,
        String url,
        List<String> types,
        String state,
        int generation,
        @Nullable Instant failingSince,
        String createdBy,
        Instant createdAt,
        int version) {

    /** Types of {@code samling.events.v1} and {@code samling.registrations.v1}, which carry ids and no personal data of participants. */
    public static final Set<String> TYPES = Set.of(
            "EventAnnounced",
            "EventOpened",
            "EventChanged",
            "EventMoved",
            "EventClosed",
            "EventCancelled",
            "EventHeld",
            "RegistrationConfirmed",
            "RegistrationWaiting",
            "RegistrationOffered",
            "RegistrationPromoted",
            "RegistrationChanged",
            "RegistrationHandedOver",
            "RegistrationCancelled");
}
