/** What participants thought of a broadcast, without who thought it; depends on broadcast. */
@NullMarked
package se.samling.event.evaluation;

import org.jspecify.annotations.NullMarked;
