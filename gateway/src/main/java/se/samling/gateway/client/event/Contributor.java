package se.samling.gateway.client.event;

import org.jspecify.annotations.Nullable;

public record Contributor(
        String name, @Nullable String title, @Nullable String organisation) {}
