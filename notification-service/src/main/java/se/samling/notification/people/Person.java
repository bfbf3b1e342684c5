package se.samling.notification.people;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person, in the shape of {@code samling.people.v1}. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Person(
        UUID personId,
        long version,
        String email,
        String name,
        @Nullable String language,
        List<Delegation> delegations) {

    /** Lists absent on the wire are empty. */
    public Person {
        delegations = delegations == null ? List.of() : List.copyOf(delegations);
    }

    /** What somebody may do for a host organisation. role: coordinator, check-in, moderator. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Delegation(UUID organisationId, String role) {}
}
