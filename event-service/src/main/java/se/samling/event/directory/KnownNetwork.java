package se.samling.event.directory;

import java.util.UUID;
import se.samling.event.language.Text;

/** A network's name and address; participants of a cohort are registered without an invitation. */
public record KnownNetwork(UUID id, String slug, Text name, boolean cohort) {}
