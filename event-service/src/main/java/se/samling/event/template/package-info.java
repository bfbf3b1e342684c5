/** Events that are written again: copies and a host's templates; depends on schedule and directory. */
@NullMarked
package se.samling.event.template;

import org.jspecify.annotations.NullMarked;
