package se.samling.gateway.client.docs;

/** A file that was sent for an answer; {@code receipt} is what the answer says, good for a day. */
public record SentFile(String receipt, String fileName, String mediaType, long bytes) {}
