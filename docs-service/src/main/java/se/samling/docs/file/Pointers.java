package se.samling.docs.file;

import java.util.Collection;
import java.util.Set;

/** Rows that point at objects; an object nobody points at is swept away. */
public interface Pointers {

    /** Those of {@code keys} that a row still points at. */
    Set<String> referenced(Collection<String> keys);
}
