/** Starts and stops all of Samling on one machine, each part as a process of its own. */
@NullMarked
package se.samling.local;

import org.jspecify.annotations.NullMarked;
