/** What Keycloak is to know of people, told until it has heard; depends on person and membership. */
@NullMarked
package se.samling.membership.account;

import org.jspecify.annotations.NullMarked;
