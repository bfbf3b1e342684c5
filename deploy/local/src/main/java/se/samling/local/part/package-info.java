/** The parts of the whole, a class for each kind; none knows another. */
@NullMarked
package se.samling.local.part;

import org.jspecify.annotations.NullMarked;
