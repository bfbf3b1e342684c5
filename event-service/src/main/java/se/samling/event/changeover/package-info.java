/** Many events held in another way, by one act that is told once; depends on schedule, broadcast and the people of both. */
@NullMarked
package se.samling.event.changeover;

import org.jspecify.annotations.NullMarked;
