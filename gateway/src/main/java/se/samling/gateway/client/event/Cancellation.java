package se.samling.gateway.client.event;

public record Cancellation(String reason) {}
