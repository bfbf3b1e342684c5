/** Answers over HTTP: a person's own, an event's table, and the needs of those who come. */
@NullMarked
package se.samling.event.answer.web;

import org.jspecify.annotations.NullMarked;
