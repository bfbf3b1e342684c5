package se.samling.gateway.client.event;

public record Reconfirmation(boolean stays) {}
