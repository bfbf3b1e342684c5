/**
 * What the other services told this one: events, networks, memberships, delegations and
 * organisations, kept only to decide who may read and to count by kind of organisation.
 */
@org.jspecify.annotations.NullMarked
package se.samling.docs.directory;
