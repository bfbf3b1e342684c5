/** Who is invited and why, and the one act of publishing; depends on schedule, directory and participant. */
@NullMarked
package se.samling.event.invitation;

import org.jspecify.annotations.NullMarked;
