package se.samling.notification.people;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whoever registered, member or not, in the shape of {@code samling.participants.v1}. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Participant(
        UUID participantId,
        long version,
        @Nullable UUID personId,
        String email,
        String name,
        @Nullable String language,
        @Nullable String organisation) {}
