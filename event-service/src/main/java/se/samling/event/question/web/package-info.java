/** The HTTP interface of question moderation. */
@NullMarked
package se.samling.event.question.web;

import org.jspecify.annotations.NullMarked;
