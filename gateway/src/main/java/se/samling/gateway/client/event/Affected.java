package se.samling.gateway.client.event;

/** Whom news of an event would reach; invited: asked or told of the date, and without an answer. */
public record Affected(int registered, int waiting, int invited) {}
