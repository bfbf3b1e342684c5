package se.samling.docs.course;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samling.docs.directory.Text;

/**
 * What a course says of itself. {@code about} is Markdown; {@code contactEmail} an address of the organiser, {@code contacts}
 * persons who answer for the information (R2.7).
 */
public record Content(
        Text title,
        @Nullable Text ingress,
        @Nullable Text about,
        @Nullable Text audienceText,
        @Nullable String contactEmail,
        List<Contact> contacts) {

    /** Somebody who answers for the information. */
    public record Contact(
            String name, @Nullable String title, @Nullable String email) {}
}
