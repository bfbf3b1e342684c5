package se.samling.gateway.client.assignment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/** An assignment as an organiser writes it. */
public record AssignmentDraft(
        @Nullable Text title,
        @Nullable Text text,
        @Nullable UUID afterEventId,
        @Nullable LocalDate dueOn) {}
