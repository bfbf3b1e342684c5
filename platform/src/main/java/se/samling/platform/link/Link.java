package se.samling.platform.link;

import java.time.Instant;

/** What a link says: about whom or what, in which generation, and until when. */
public record Link(String subject, int generation, Instant expires) {}
