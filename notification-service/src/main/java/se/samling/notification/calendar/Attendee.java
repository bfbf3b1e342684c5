package se.samling.notification.calendar;

/** The one person a mailed entry is for; {@code accepted} when the place is theirs; {@code answers} where somebody reads an answer. */
public record Attendee(String name, String email, boolean accepted, boolean answers) {}
