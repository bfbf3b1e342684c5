package se.samling.gateway.client.event;

/** expectedRecipients: the number the organiser saw in the preview; another number now is a conflict {@code audience-changed}. */
public record Publication(int expectedRecipients) {}
