/** How many, of what kind and from where: counts of people that single nobody out; depends on evaluation. */
@NullMarked
package se.samling.event.figure;

import org.jspecify.annotations.NullMarked;
