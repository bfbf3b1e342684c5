/** The caller's own page: who they are, what they belong to, what they may organise. */
@NullMarked
package se.samling.membership.me;

import org.jspecify.annotations.NullMarked;
