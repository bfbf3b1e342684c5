/** Figures in event-service's API. */
@NullMarked
package se.samling.gateway.client.figure;

import org.jspecify.annotations.NullMarked;
