package se.samling.notification.letter;

/** Words that lead somewhere. */
public record Link(String label, String address) {}
