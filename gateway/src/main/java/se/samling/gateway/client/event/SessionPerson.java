package se.samling.gateway.client.event;

import org.jspecify.annotations.Nullable;

/** Somebody with a place at a session, or in its queue. state: confirmed or waiting. */
public record SessionPerson(
        String name, String email, @Nullable String organisation, String state) {}
