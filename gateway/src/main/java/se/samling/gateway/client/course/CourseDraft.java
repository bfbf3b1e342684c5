package se.samling.gateway.client.course;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/** Empty lists of readers mean everybody. */
public record CourseDraft(
        Text title,
        @Nullable Text ingress,
        @Nullable Text about,
        @Nullable Text audienceText,
        @Nullable String contactEmail,
        List<ContactDraft> contacts,
        List<UUID> hostIds,
        List<UUID> networkIds,
        List<UUID> organisationIds,
        @Nullable UUID eventId) {

    public record ContactDraft(
            @Nullable String name,
            @Nullable String title,
            @Nullable String email) {}
}
