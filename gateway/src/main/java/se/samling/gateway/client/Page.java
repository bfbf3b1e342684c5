package se.samling.gateway.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a list; {@code next} is the cursor of the following page, absent on the last. */
public record Page<T>(List<T> items, @Nullable String next) {}
