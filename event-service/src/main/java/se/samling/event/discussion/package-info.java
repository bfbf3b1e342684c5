/** Questions to go on talking about after an event, and a group's own notes (R1.5, R1.7). Depends on registration. */
@NullMarked
package se.samling.event.discussion;

import org.jspecify.annotations.NullMarked;
