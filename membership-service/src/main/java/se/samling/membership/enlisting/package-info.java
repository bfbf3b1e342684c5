/** Members whom an organiser writes down from a list that was kept elsewhere; depends on membership, person and organisation. */
@NullMarked
package se.samling.membership.enlisting;

import org.jspecify.annotations.NullMarked;
