/** Measures event-service from outside, over HTTP, on the engine room of {@code ./samling up}. No test: nothing here can fail a build. */
@NullMarked
package se.samling.bench;

import org.jspecify.annotations.NullMarked;
