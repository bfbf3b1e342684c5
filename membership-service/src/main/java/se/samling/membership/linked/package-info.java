/** What other services tell of the things that a declaration or an activity leads to. */
@NullMarked
package se.samling.membership.linked;

import org.jspecify.annotations.NullMarked;
