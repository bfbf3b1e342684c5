package se.samling.gateway.client.event;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** As {@link RegistrationForm}, for the ticked dates of a series. */
public record SeriesForm(
        List<UUID> eventIds,
        @Nullable String invitationToken,
        @Nullable String name,
        @Nullable String email,
        @Nullable String organisation,
        @Nullable String mode,
        String language,
        @Nullable String website,
        @Nullable Long shownAt,
        @Nullable GroupForm group,
        Map<String, Object> answers) {}
