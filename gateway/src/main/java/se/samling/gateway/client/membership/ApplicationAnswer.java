package se.samling.gateway.client.membership;

public record ApplicationAnswer(String answer) {}
