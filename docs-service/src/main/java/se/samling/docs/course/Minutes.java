package se.samling.docs.course;

/** How long something takes: from {@code min} to {@code max} minutes. */
public record Minutes(int min, int max) {}
