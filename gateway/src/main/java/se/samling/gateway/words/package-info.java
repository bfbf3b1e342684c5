/** The reader's language: which it is, its message bundles, its dates and times. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.words;
