package se.samling.gateway.client.event;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/** A notice to put up. */
public record NoticeDraft(
        @Nullable UUID hostId, Text text, @Nullable LocalDate until) {}
