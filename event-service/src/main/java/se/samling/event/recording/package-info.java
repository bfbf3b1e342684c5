/** Recordings of broadcasts, and the captions that the accessibility law wants of them; depends on broadcast. */
@NullMarked
package se.samling.event.recording;

import org.jspecify.annotations.NullMarked;
