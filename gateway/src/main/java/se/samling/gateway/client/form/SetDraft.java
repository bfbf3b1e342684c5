package se.samling.gateway.client.form;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the form of an event as a set of one of its hosts: of the first the caller organises for, when none is named. */
public record SetDraft(UUID eventId, @Nullable UUID hostId, String name) {}
