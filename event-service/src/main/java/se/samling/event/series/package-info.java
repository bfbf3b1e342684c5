/** Series: events announced together. Depends on schedule, invitation and directory. */
@NullMarked
package se.samling.event.series;

import org.jspecify.annotations.NullMarked;
