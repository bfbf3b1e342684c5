/** Places at single sessions of a programme, for those who are registered for the event; depends on registration, schedule and seat. */
@NullMarked
package se.samling.event.session;

import org.jspecify.annotations.NullMarked;
