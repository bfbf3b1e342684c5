package se.samling.event.form;

import java.util.List;
import java.util.UUID;

/** Questions that a host keeps in order to ask them again. */
public record QuestionSet(UUID id, UUID hostId, String name, List<QuestionDraft> questions) {}
