/** How often an event's documents were fetched: numbers without names; depends on document and reading. */
@org.jspecify.annotations.NullMarked
package se.samling.docs.download;
