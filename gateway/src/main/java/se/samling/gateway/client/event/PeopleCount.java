package se.samling.gateway.client.event;

import org.jspecify.annotations.Nullable;

/** How many people a group is. */
public record PeopleCount(@Nullable Integer people) {}
