package se.samling.gateway.client.event;

import java.time.LocalDate;
import java.util.UUID;
import se.samling.gateway.client.Text;

/** What a host says on all its pages up to and including a day. */
public record Notice(UUID id, UUID hostId, Text text, LocalDate until) {}
