/** The page of a check-in station, made for a telephone at a door. */
@NullMarked
package se.samling.gateway.pages.checkin;

import org.jspecify.annotations.NullMarked;
