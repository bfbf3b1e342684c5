package se.samling.gateway.client.notification;

public record Unsubscription(String email, boolean unsubscribed) {}
