package se.samling.docs.progress;

import java.util.UUID;

/** Who reads: somebody with an account, or a visit that has a number and no name. */
public sealed interface Reader {

    UUID id();

    record Person(UUID id) implements Reader {}

    record Visit(UUID id) implements Reader {}
}
