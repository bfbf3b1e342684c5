/** What is known of live rooms: that an event has one, and what comes after. */
@NullMarked
package se.samling.notification.broadcast;

import org.jspecify.annotations.NullMarked;
