package se.samling.gateway.client.editor;

import org.jspecify.annotations.Nullable;

/** What a template is called. */
public record TemplateName(@Nullable String name) {}
