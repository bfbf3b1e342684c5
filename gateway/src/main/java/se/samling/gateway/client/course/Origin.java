package se.samling.gateway.client.course;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a reader without an account says they belong: a municipality or region, or a kind of organisation, or nothing. */
public record Origin(
        @Nullable UUID organisationId, @Nullable String kind) {}
