package se.samling.gateway.client.event;

import org.jspecify.annotations.Nullable;

/** state: invited, confirmed, waiting, declined, cancelled. token: purpose registration, or invitation when invited. */
public record MyRegistration(
        String state,
        EventSummary event,
        String token,
        @Nullable Integer position) {}
