/** Words in two languages; depends on nothing. */
@NullMarked
package se.samling.event.language;

import org.jspecify.annotations.NullMarked;
