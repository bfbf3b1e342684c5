package se.samling.membership.progress;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that stands behind a declaration. {@code personId} is who looks after its part; {@code generation} is that of the
 * personal link which works, so that an earlier one ends when somebody else takes over.
 */
public record Signatory(
        UUID id,
        UUID declarationId,
        UUID organisationId,
        @Nullable UUID personId,
        LocalDate since,
        @Nullable LocalDate endedOn,
        int generation,
        int version) {

    public boolean active() {
        return endedOn == null;
    }
}
