package se.samling.notification.post;

/** A text that goes along as a file, byte by byte in UTF-8. */
public record Enclosure(String fileName, String text) {}
