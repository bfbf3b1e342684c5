package se.samling.docs.document;

import java.time.Instant;
import java.util.UUID;

/** What happened to a document. Carries no title: others hear it who may not read the document. */
public sealed interface DocumentFact {

    UUID documentId();

    UUID eventId();

    Kind kind();

    Instant occurredAt();

    record DocumentAdded(UUID documentId, UUID eventId, Kind kind, Instant occurredAt) implements DocumentFact {}

    record DocumentRemoved(UUID documentId, UUID eventId, Kind kind, Instant occurredAt) implements DocumentFact {}
}
