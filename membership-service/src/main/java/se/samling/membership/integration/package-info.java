/** Programs that act for a host organisation with a key (ADR 23); depends on organisation, person and identity. */
@NullMarked
package se.samling.membership.integration;

import org.jspecify.annotations.NullMarked;
