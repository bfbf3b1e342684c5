/** Declarations: a fixed text in numbered versions, each with its hash, and the commitments in it; depends on organisation and network. */
@NullMarked
package se.samling.membership.declaration;

import org.jspecify.annotations.NullMarked;
