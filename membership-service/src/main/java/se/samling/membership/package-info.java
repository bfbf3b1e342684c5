/** Organisations, people, networks, applications and memberships: one package per feature. */
@NullMarked
package se.samling.membership;

import org.jspecify.annotations.NullMarked;
