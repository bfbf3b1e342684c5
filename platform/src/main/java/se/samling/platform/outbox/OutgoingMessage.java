package se.samling.platform.outbox;

import org.jspecify.annotations.Nullable;

/**
 * A message to be sent. {@code key} is the id of the aggregate whose row the transaction changed, {@code version} that
 * aggregate's version; {@code payload} a record whose fields stand beside the envelope's, or null for a tombstone.
 */
public record OutgoingMessage(
        String topic,
        String key,
        String type,
        long version,
        @Nullable Object payload) {

    /** Says that everything about {@code key} is to be forgotten: a compacted topic keeps nothing of it. */
    public static OutgoingMessage tombstone(String topic, String key) {
        return new OutgoingMessage(topic, key, "Tombstone", Long.MAX_VALUE, null);
    }
}
