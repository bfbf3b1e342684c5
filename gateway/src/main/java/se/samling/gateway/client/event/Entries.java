package se.samling.gateway.client.event;

import java.util.List;

public record Entries(List<Entry> entries) {}
