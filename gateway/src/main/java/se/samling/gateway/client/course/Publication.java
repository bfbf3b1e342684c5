package se.samling.gateway.client.course;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** {@code at} is local in Swedish time; without it, now. */
public record Publication(@Nullable LocalDateTime at) {}
