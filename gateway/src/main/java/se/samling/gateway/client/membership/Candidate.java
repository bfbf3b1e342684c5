package se.samling.gateway.client.membership;

import java.util.UUID;

public record Candidate(UUID id, String name) {}
