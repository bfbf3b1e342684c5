/** What the other services told this one: events, networks, memberships and delegations, kept only to decide who may read. */
@org.jspecify.annotations.NullMarked
package se.samling.docs.directory;
