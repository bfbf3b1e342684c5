package se.samling.platform.inbox;

/** What this service keeps of others, by topic; {@code empty} forgets it so that it can be read again from the start. */
public record ReadModel(String topic, Runnable empty) {}
