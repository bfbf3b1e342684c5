/** The HTTP interface of answers about pages. */
@NullMarked
package se.samling.event.feedback.web;

import org.jspecify.annotations.NullMarked;
