/** Events: their texts, times, programme and life; depends on seat and directory. */
@NullMarked
package se.samling.event.schedule;

import org.jspecify.annotations.NullMarked;
