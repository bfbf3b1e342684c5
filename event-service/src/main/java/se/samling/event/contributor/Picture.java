package se.samling.event.contributor;

import org.jspecify.annotations.Nullable;
import se.samling.event.language.Text;

/**
 * How somebody looks: {@code version} is part of its address and goes up whenever something of it changes; {@code alternative} says in
 * words what it shows. {@code consent} is absent while they have not said that it may be shown.
 */
public record Picture(int version, Text alternative, Contributor.@Nullable Consent consent) {}
