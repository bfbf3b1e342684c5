/** An event's documents together, and a network's events with theirs. */
@org.jspecify.annotations.NullMarked
package se.samling.docs.collection;
