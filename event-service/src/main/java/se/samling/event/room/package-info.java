/** Where hosts meet; knows no event, depends on language. */
@NullMarked
package se.samling.event.room;

import org.jspecify.annotations.NullMarked;
