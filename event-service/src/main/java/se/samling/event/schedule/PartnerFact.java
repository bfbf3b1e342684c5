package se.samling.event.schedule;

import java.util.UUID;

/** An organisation has got sessions of an event to write. */
public record PartnerFact(Event event, UUID organisationId) {}
