package se.samling.gateway.client.event;

import java.util.List;

public record Programme(List<ProgrammeItem> items) {}
