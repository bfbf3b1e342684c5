package se.samling.gateway.client.event;

import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

public record Place(
        String name, @Nullable String address, @Nullable Text accessibility) {}
