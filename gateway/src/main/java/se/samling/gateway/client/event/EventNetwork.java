package se.samling.gateway.client.event;

import java.util.UUID;
import se.samling.gateway.client.Text;

public record EventNetwork(UUID id, String slug, Text name, boolean cohort) {}
