package se.samling.event.schedule;

import java.util.List;
import java.util.UUID;

/** To whom an event belongs: who hosts it, and whose members it reaches. */
public record Circle(List<UUID> hostIds, List<UUID> networkIds) {}
