package se.samling.docs.messaging.wire;

import java.util.UUID;

/** samling.documents.v1; no title, on purpose. */
public record DocumentPayload(UUID documentId, UUID eventId, String kind) {}
