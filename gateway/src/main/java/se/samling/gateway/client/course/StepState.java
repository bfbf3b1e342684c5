package se.samling.gateway.client.course;

/** started or finished. */
public record StepState(String state) {}
