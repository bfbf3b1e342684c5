package se.samling.membership.progress;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody an activity is done together with, of any kind; known by id where the register has the name. */
public record Partner(
        @Nullable UUID organisationId,
        String name,
        @Nullable String kind) {}
