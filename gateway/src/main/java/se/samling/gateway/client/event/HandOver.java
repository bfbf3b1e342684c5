package se.samling.gateway.client.event;

public record HandOver(String name, String email) {}
