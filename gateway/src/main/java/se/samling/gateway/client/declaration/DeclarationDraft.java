package se.samling.gateway.client.declaration;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/** What an organiser says of a declaration. */
public record DeclarationDraft(
        @Nullable String slug,
        @Nullable UUID ownerId,
        Text title,
        Text body,
        @Nullable Text aim,
        List<Text> commitments,
        @Nullable LocalDate signingOpens,
        @Nullable LocalDate signingCloses,
        String reportBy,
        List<Contact> contacts,
        @Nullable String ceremony) {}
