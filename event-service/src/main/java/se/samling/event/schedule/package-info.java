/** Events: their texts, times, programme and life; depends on seat, directory, room and contributor. */
@NullMarked
package se.samling.event.schedule;

import org.jspecify.annotations.NullMarked;
