/** The way to Keycloak's admin API; knows nothing of what is asked there. */
@NullMarked
package se.samling.membership.identity;

import org.jspecify.annotations.NullMarked;
