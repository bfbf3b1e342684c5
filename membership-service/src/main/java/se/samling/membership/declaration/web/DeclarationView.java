package se.samling.membership.declaration.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.membership.declaration.Contact;
import se.samling.membership.declaration.Wording;
import se.samling.membership.network.Text;

/**
 * A declaration as its page shows it. The words are those of version {@code number}; {@code draft} is what the next version will
 * say, for its organisers only. {@code signing} is to-come, open or closed; before the first version it is to-come.
 */
record DeclarationView(
        UUID id,
        String slug,
        OwnerView owner,
        Text title,
        Text body,
        @Nullable Text aim,
        List<Text> commitments,
        int number,
        @Nullable String hash,
        @Nullable Instant publishedAt,
        String signing,
        LocalDate signingOpens,
        @Nullable LocalDate signingCloses,
        String reportBy,
        List<Contact> contacts,
        @Nullable CeremonyView ceremony,
        int signatories,
        @Nullable Wording draft,
        boolean mine,
        int version) {

    record OwnerView(UUID id, String name) {}

    /** The event where it is signed. */
    record CeremonyView(String slug, Text title, LocalDateTime startsAt) {}

    /** A version in the list of all. */
    record VersionLine(int number, String hash, Instant publishedAt) {}

    /** One version with its words and the very text from which the hash is made. */
    record VersionView(
            String slug,
            int number,
            Text title,
            Text body,
            @Nullable Text aim,
            List<Text> commitments,
            String hash,
            String canonical,
            Instant publishedAt) {}
}
