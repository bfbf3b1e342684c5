/** The HTTP interface of one's own registration and invitation, by personal link or log-in. */
@NullMarked
package se.samling.event.change.web;

import org.jspecify.annotations.NullMarked;
