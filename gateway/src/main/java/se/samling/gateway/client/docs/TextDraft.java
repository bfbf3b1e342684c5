package se.samling.gateway.client.docs;

public record TextDraft(String title, String body, String language) {}
