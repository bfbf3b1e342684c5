/** What membership-service says of declarations, as its API shapes it. */
@NullMarked
package se.samling.gateway.client.declaration;

import org.jspecify.annotations.NullMarked;
