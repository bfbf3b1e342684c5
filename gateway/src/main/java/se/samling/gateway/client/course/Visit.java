package se.samling.gateway.client.course;

import java.util.UUID;

/** The number of a visit that nobody can be known by. */
public record Visit(UUID visit) {}
