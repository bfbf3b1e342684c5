package se.samling.gateway.client.membership;

import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/** Sections of a network's page beside its purpose. */
public record About(
        @Nullable Text background,
        @Nullable Text goal,
        @Nullable Text targetGroup,
        @Nullable Text approach,
        @Nullable Text timetable) {}
