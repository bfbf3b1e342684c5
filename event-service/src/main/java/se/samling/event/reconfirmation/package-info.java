/** Who has answered whether a move suits them, until when they may, and what becomes of those who do not; depends on registration and schedule. */
@NullMarked
package se.samling.event.reconfirmation;

import org.jspecify.annotations.NullMarked;
