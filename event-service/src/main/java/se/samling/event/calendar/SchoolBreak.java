package se.samling.event.calendar;

import java.time.LocalDate;
import java.util.UUID;

/** Days when the schools of an area (a municipality or a county, in the host's own words) are closed, both days included. */
public record SchoolBreak(UUID id, UUID hostId, String area, String name, LocalDate firstDay, LocalDate lastDay) {}
