/** The HTTP interface of discussion sheets. */
@NullMarked
package se.samling.event.discussion.web;

import org.jspecify.annotations.NullMarked;
