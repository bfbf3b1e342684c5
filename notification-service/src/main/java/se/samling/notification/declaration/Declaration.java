package se.samling.notification.declaration;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samling.notification.language.Text;

/** A declaration, in the shape of {@code samling.declarations.v1}; {@code reportBy} is a day of the year, MM-dd. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Declaration(
        UUID declarationId,
        long version,
        String slug,
        UUID ownerId,
        String owner,
        String contactEmail,
        String reportBy,
        List<Version> versions) {

    /** Lists absent on the wire are empty. */
    public Declaration {
        versions = versions == null ? List.of() : List.copyOf(versions);
    }

    /** A published text; {@code hash} is the SHA-256 of {@code text} in UTF-8. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Version(int number, Text title, String hash, String text) {}

    public Optional<Version> version(int number) {
        return versions.stream().filter(one -> one.number() == number).findFirst();
    }
}
