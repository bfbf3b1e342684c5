package se.samling.notification.event;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samling.notification.language.Text;

/** What happens when, by whom; local times in the event's zone. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ProgrammeItem(LocalDateTime startsAt, LocalDateTime endsAt, Text title, List<Contributor> contributors) {

    /** Lists absent on the wire are empty. */
    public ProgrammeItem {
        contributors = contributors == null ? List.of() : List.copyOf(contributors);
    }

    /** Somebody who speaks or leads. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Contributor(
            String name, @Nullable String title, @Nullable String organisation) {}
}
