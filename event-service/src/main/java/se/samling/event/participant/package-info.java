/** Whoever registered, member or not; the same proven address is the same person. */
@NullMarked
package se.samling.event.participant;

import org.jspecify.annotations.NullMarked;
