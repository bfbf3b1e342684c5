package se.samling.gateway.client.membership;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/**
 * state: awaiting-proof (nothing done yet), choose-organisation (several candidates; nothing decided),
 * in-review (reason in the reader's language), member, refused, answered, awaiting-answer.
 */
public record ApplicationProof(
        String state,
        String networkSlug,
        Text networkName,
        String name,
        String email,
        List<Candidate> candidates,
        @Nullable String reason) {}
