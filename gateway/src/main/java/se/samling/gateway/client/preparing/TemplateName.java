package se.samling.gateway.client.preparing;

/** What a template is to be called. */
public record TemplateName(String name) {}
