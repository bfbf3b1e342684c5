package se.samling.notification.cohort;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import se.samling.notification.language.Text;

/** Work of a cohort's organisations, in the shape of {@code samling.assignments.v1}; {@code done} holds enrolments. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Assignment(
        UUID assignmentId,
        long version,
        UUID networkId,
        Text title,
        LocalDate dueOn,
        boolean withdrawn,
        List<UUID> done) {

    /** Lists absent on the wire are empty. */
    public Assignment {
        done = done == null ? List.of() : List.copyOf(done);
    }

    public boolean isDoneBy(UUID enrolmentId) {
        return done.contains(enrolmentId);
    }
}
