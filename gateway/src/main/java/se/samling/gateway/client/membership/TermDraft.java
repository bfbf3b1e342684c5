package se.samling.gateway.client.membership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A term as it is written; absent is what could not be read, and the service says so. */
public record TermDraft(
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable Integer meetings,
        @Nullable LocalDate deadline,
        @Nullable String zone,
        @Nullable Vat vat,
        boolean openList) {}
