/** Pages on paper: templates made into PDF that screen readers can read. */
@NullMarked
package se.samling.gateway.print;

import org.jspecify.annotations.NullMarked;
