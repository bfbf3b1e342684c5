package se.samling.gateway.client.casestudy;

import org.jspecify.annotations.Nullable;

/** What an organisation writes: a title, and in Markdown where it stood, what was needed, what it did and what came of it. */
public record Sections(
        @Nullable String title,
        @Nullable String situation,
        @Nullable String needs,
        @Nullable String actions,
        @Nullable String results) {}
