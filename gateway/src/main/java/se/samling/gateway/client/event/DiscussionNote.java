package se.samling.gateway.client.event;

/** A group's own words about what to do. */
public record DiscussionNote(String note) {}
