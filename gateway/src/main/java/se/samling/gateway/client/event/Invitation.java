package se.samling.gateway.client.event;

import org.jspecify.annotations.Nullable;

/** state: open, registered, waiting, declined, closed, cancelled, revoked (membership ended). registrationToken when registered or waiting. */
public record Invitation(
        String state,
        EventDetail event,
        String name,
        String email,
        @Nullable String organisation,
        @Nullable String registrationToken) {}
