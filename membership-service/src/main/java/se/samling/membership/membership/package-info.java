/** Who is in a network, since when and until when; knows networks and people by id. */
@NullMarked
package se.samling.membership.membership;

import org.jspecify.annotations.NullMarked;
