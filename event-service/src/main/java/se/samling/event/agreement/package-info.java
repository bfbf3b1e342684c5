/** What a host agrees to before people who wait get places by an act of theirs; depends on nothing but texts. */
@NullMarked
package se.samling.event.agreement;

import org.jspecify.annotations.NullMarked;
