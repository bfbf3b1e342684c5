package se.samling.docs.messaging.wire;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.docs.directory.Delegation;

/** samling.people.v1, what concerns documents and courses: delegations and where somebody works. */
public record PersonMessage(
        UUID personId,
        @Nullable UUID organisationId,
        @Nullable List<Delegation> delegations) {

    public List<Delegation> delegationsOrNone() {
        return delegations == null ? List.of() : delegations;
    }
}
