package se.samling.event.form;

/** Who is asked: how they take part, whether they do so themselves, and whether they come with a group. */
public record Asked(String mode, boolean person, boolean group) {}
