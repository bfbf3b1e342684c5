package se.samling.gateway.client.notification;

public record MailPreview(String subject, String html, String text) {}
