/** New events out of those there are: copies, and templates that a host keeps; depends on schedule and directory. */
@NullMarked
package se.samling.event.copying;

import org.jspecify.annotations.NullMarked;
