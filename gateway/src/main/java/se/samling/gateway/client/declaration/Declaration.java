package se.samling.gateway.client.declaration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/**
 * A declaration with the words of the version that is out.
 *
 * @param number of that version; 0 while there is none, and then the words are the draft's
 * @param signing to-come, open or closed
 * @param reportBy MM-dd
 * @param draft the next version's words, for its organisers
 * @param mine whether the reader organises it
 */
public record Declaration(
        UUID id,
        String slug,
        Owner owner,
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
        @Nullable Ceremony ceremony,
        int signatories,
        @Nullable Wording draft,
        boolean mine,
        int version) {

    public record Owner(UUID id, String name) {}

    /** The event where it is signed. */
    public record Ceremony(String slug, Text title, LocalDateTime startsAt) {}

    public boolean isOpen() {
        return "open".equals(signing);
    }

    /** The words that are out. */
    public Wording wording() {
        return new Wording(title, body, aim, commitments);
    }
}
