package se.samling.event.form;

import java.util.List;
import java.util.UUID;

/** What became of a file that was sent as an answer. */
public sealed interface FileFact {

    UUID fileId();

    /** Answers at these events point at it. */
    record FileKept(UUID fileId, List<UUID> eventIds, long version) implements FileFact {}

    /** No answer points at it any more. */
    record FileLetGo(UUID fileId) implements FileFact {}
}
