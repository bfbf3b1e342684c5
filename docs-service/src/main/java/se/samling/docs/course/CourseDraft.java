package se.samling.docs.course;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.docs.directory.Text;

/** A course as an organiser writes it; everything may be missing. Empty lists of readers mean everybody. */
public record CourseDraft(
        @Nullable Text title,
        @Nullable Text ingress,
        @Nullable Text about,
        @Nullable Text audienceText,
        @Nullable String contactEmail,
        @Nullable List<ContactDraft> contacts,
        @Nullable List<UUID> hostIds,
        @Nullable List<UUID> networkIds,
        @Nullable List<UUID> organisationIds,
        @Nullable UUID eventId) {

    public record ContactDraft(
            @Nullable String name,
            @Nullable String title,
            @Nullable String email) {}

    /** The course as it could be written again. */
    public static CourseDraft of(Course course) {
        var content = course.content();
        return new CourseDraft(
                content.title(),
                content.ingress(),
                content.about(),
                content.audienceText(),
                content.contactEmail(),
                content.contacts().stream()
                        .map(contact -> new ContactDraft(contact.name(), contact.title(), contact.email()))
                        .toList(),
                course.hostIds(),
                course.audience().networkIds(),
                course.audience().organisationIds(),
                course.eventId());
    }
}
