package se.samling.membership.network;

import org.jspecify.annotations.Nullable;

/** Sections of a network's page beside its purpose; each may be absent (R3.12). */
public record About(
        @Nullable Text background,
        @Nullable Text goal,
        @Nullable Text targetGroup,
        @Nullable Text approach,
        @Nullable Text timetable) {}
