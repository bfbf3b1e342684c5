/** What a registration is, who stands in it, and where it is kept; the rooms of admission, waiting and change write it, nobody else. */
@NullMarked
package se.samling.event.registration;

import org.jspecify.annotations.NullMarked;
