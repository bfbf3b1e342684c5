/** Public bodies and other actors, and the import that keeps them current; depends on nothing. */
@NullMarked
package se.samling.membership.organisation;

import org.jspecify.annotations.NullMarked;
