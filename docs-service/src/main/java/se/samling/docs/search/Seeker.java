package se.samling.docs.search;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who searches: a person, a host by its program, an administrator who sees everything, or nobody in particular. */
public record Seeker(@Nullable UUID personId, boolean maySeeEverything) {}
