package se.samling.gateway.client;

/** What is wrong with a line of a list; {@code code} as in problems. */
public record WrongField(String field, String code) {}
