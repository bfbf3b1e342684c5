package se.samling.membership.messaging.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.membership.network.Text;

/** The payloads of the topics about declarations. */
public final class DeclarationWire {

    private DeclarationWire() {}

    /** samling.declarations.v1: the whole state, with the text of every version. */
    public record Declaration(
            UUID declarationId,
            String slug,
            UUID ownerId,
            String owner,
            String contactEmail,
            int published,
            String reportBy,
            List<Version> versions) {}

    public record Version(int number, Text title, String hash, String text) {}

    /**
     * samling.signatories.v1: who stands behind what, and the years it has reported on. What just happened is in {@code year}, what was
     * reported; {@code asked}, who is to take over; {@code formerId}, who looked after it before.
     */
    public record Signatory(
            UUID signatoryId,
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
            @Nullable UUID formerId) {}

    public record Succession(UUID successionId, UUID personId, Instant expiresAt) {}

    /** samling.signatures.v1: bodies and ids, no person's name. */
    public record Signature(
            UUID signatureId,
            UUID declarationId,
            @Nullable UUID organisationId,
            String organisation,
            @Nullable UUID personId,
            int number,
            String hash,
            String way,
            String state,
            @Nullable LocalDate signedOn,
            @Nullable String reason,
            @Nullable LocalDate withdrawnOn) {}
}
