/** Shows that each architecture rule bites. */
@NullMarked
package se.samling.platform.architecture;

import org.jspecify.annotations.NullMarked;
