package se.samling.notification.course;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.notification.language.Text;

/** A web course, in the shape of {@code samling.courses.v1}; one that is not for everybody comes without its title. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Course(
        UUID courseId,
        long version,
        String slug,
        @Nullable Text title,
        List<UUID> hosts,
        @Nullable String contactEmail,
        @Nullable Instant outFrom) {

    /** Lists absent on the wire are empty. */
    public Course {
        hosts = hosts == null ? List.of() : List.copyOf(hosts);
    }

    /** Whether others than its organisers may know of it, and somebody answers for it. */
    public boolean hearsAt(Instant now) {
        return contactEmail != null && outFrom != null && !now.isBefore(outFrom);
    }
}
