/** Check-in in event-service's API. */
@NullMarked
package se.samling.gateway.client.checkin;

import org.jspecify.annotations.NullMarked;
