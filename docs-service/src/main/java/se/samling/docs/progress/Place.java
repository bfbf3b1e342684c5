package se.samling.docs.progress;

import java.util.List;
import java.util.UUID;

/** Where a reader is in a course: the steps begun and those finished, each once. */
public record Place(List<UUID> started, List<UUID> finished) {}
