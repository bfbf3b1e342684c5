/** Organisations, people, networks, applications and memberships, as membership-service answers. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.client.membership;
