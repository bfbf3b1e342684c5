/** What an event lacks before it is published; depends on schedule and room. */
@NullMarked
package se.samling.event.readiness;

import org.jspecify.annotations.NullMarked;
