/** From the join form to the decision; depends on network, person, organisation and membership. */
@NullMarked
package se.samling.membership.application;

import org.jspecify.annotations.NullMarked;
