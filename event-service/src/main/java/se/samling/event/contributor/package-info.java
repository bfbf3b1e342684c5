/** Who takes part in a host's events, and whether they may be named; depends on directory. */
@NullMarked
package se.samling.event.contributor;

import org.jspecify.annotations.NullMarked;
