package se.samling.gateway.client.form;

import java.util.List;
import java.util.UUID;

/** Questions a host keeps in order to ask them again. */
public record QuestionSet(UUID id, UUID hostId, String name, List<Question> questions) {}
