package se.samling.gateway.client.event;

public record Affected(int registered, int waiting, int invited) {}
