package se.samling.gateway.client.declaration;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A signature on paper, as an organiser writes it down. */
public record Paper(
        @Nullable Integer number,
        @Nullable UUID organisationId,
        @Nullable String representative,
        @Nullable String title,
        @Nullable String authority,
        @Nullable String authorityReference,
        @Nullable LocalDate authorityDate,
        @Nullable LocalDate signedOn,
        List<Signature.Witness> witnesses,
        @Nullable String email,
        String language) {}
