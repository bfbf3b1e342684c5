package se.samling.gateway.client.declaration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who withdrew a signature, when and why. */
public record Withdrawal(
        @Nullable LocalDate on,
        @Nullable String by,
        @Nullable String reason) {}
