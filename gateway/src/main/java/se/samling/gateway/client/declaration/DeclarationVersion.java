package se.samling.gateway.client.declaration;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/** One version for good; {@code hash} is the SHA-256 of {@code canonical}. */
public record DeclarationVersion(
        String slug,
        int number,
        Text title,
        Text body,
        @Nullable Text aim,
        List<Text> commitments,
        String hash,
        String canonical,
        Instant publishedAt) {

    /** A version in the list of all. */
    public record Line(int number, String hash, Instant publishedAt) {}

    public Wording wording() {
        return new Wording(title, body, aim, commitments);
    }
}
