/** A host writes from an address of its own, once somebody who reads its mail has said so and its domain vouches for ours (ADR 35). */
@org.jspecify.annotations.NullMarked
package se.samling.notification.hostsender;
