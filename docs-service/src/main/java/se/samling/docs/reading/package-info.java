/** The reading rule: who may read, and who may add to, an event's documents, decided now and in one place. */
@org.jspecify.annotations.NullMarked
package se.samling.docs.reading;
