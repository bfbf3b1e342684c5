package se.samling.docs.messaging.wire;

import java.util.Set;
import java.util.UUID;

/** samling.answer-files.v1. */
public record AnswerFileMessage(UUID fileId, Set<UUID> eventIds) {}
