package se.samling.gateway.client.event;

import org.jspecify.annotations.Nullable;

/** How many people of the reader's own organisation have a place; {@code people} is absent below three. */
public record Colleagues(
        @Nullable String organisation, @Nullable Integer people) {}
