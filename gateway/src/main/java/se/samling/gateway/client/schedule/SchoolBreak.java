package se.samling.gateway.client.schedule;

import java.time.LocalDate;
import java.util.UUID;

/** Days when the schools of an area are closed, both included. */
public record SchoolBreak(UUID id, UUID hostId, String area, String name, LocalDate firstDay, LocalDate lastDay) {}
