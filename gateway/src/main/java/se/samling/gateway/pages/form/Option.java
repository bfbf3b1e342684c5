package se.samling.gateway.pages.form;

import org.jspecify.annotations.Nullable;

/** One of several answers to choose from; {@code hint} explains it. */
public record Option(String value, String label, @Nullable String hint) {}
