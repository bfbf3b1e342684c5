package se.samling.event.delivery;

/** Somebody on their way in; {@code id} is the same each time they come. */
public record Viewer(String id, String name, Role role) {}
