package se.samling.gateway.client.form;

import java.util.List;
import java.util.UUID;

/** An event's questions in their order. */
public record EventForm(UUID eventId, int version, List<Question> questions) {}
