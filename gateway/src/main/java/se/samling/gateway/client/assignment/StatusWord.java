package se.samling.gateway.client.assignment;

import org.jspecify.annotations.Nullable;

/** How far an organisation says it is. */
public record StatusWord(@Nullable String state, @Nullable String words) {}
