package se.samling.docs.document;

/** Somebody who does not organise the event fetched it, or began to; who it was is not said. */
public record Fetched(Document document) {}
