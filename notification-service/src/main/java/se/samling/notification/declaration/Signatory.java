package se.samling.notification.declaration;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation that stands behind a declaration, in the shape of {@code samling.signatories.v1}. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Signatory(
        UUID signatoryId,
        long version,
        UUID declarationId,
        UUID organisationId,
        String organisation,
        @Nullable UUID personId,
        LocalDate since,
        @Nullable LocalDate endedOn,
        int linkGeneration,
        List<Integer> reported,
        @Nullable Integer year,
        @Nullable Succession asked,
        @Nullable UUID formerId) {

    /** Somebody was just asked to look after its part. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Succession(UUID successionId, UUID personId) {}

    /** Lists absent on the wire are empty. */
    public Signatory {
        reported = reported == null ? List.of() : List.copyOf(reported);
    }

    public boolean active() {
        return endedOn == null;
    }

    public boolean hasReported(int wanted) {
        return reported.contains(wanted);
    }
}
