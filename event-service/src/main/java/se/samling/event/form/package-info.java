/**
 * What an event asks those who register, and how answers are read and kept; depends on directory, language and schedule. Who answers is
 * {@code registration}'s matter, which depends on this.
 */
@NullMarked
package se.samling.event.form;

import org.jspecify.annotations.NullMarked;
