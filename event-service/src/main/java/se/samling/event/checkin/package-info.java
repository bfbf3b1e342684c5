/** Who has come, checked in at several stations at once; depends on attendance and registration. */
@NullMarked
package se.samling.event.checkin;

import org.jspecify.annotations.NullMarked;
