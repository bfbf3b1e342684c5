package se.samling.gateway.client.declaration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/** What the link in the mail stands for. */
public record SignatureProof(
        String state,
        String slug,
        Text title,
        int number,
        String hash,
        String organisation,
        String representative,
        String representativeTitle,
        String authority,
        @Nullable String authorityReference,
        @Nullable LocalDate authorityDate,
        @Nullable String email,
        @Nullable LocalDate signedOn,
        @Nullable String reviewReason,
        @Nullable String decisionReason) {}
