/** How many places an organisation may have at an event, and which are kept for one. */
@NullMarked
package se.samling.event.quota;

import org.jspecify.annotations.NullMarked;
