package se.samling.event.form;

import java.util.UUID;

/**
 * A file that docs-service has received for an answer; {@code mediaType} as it read it out of the bytes. What an answer points at
 * already {@code stays}, whatever the question takes now.
 */
record FileReceipt(UUID id, long bytes, String mediaType, String name, boolean stays) {}
