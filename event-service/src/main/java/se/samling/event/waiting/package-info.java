/** The waiting list: whose turn it is when there is room, told at once or offered for a time; depends on admission. */
@NullMarked
package se.samling.event.waiting;

import org.jspecify.annotations.NullMarked;
