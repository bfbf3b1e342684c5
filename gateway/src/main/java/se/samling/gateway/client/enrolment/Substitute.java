package se.samling.gateway.client.enrolment;

/** Who comes instead to one meeting. */
public record Substitute(String name, String email) {}
