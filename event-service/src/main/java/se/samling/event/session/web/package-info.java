/** The HTTP interface of places at sessions, and of sessions that a partner writes. */
@NullMarked
package se.samling.event.session.web;

import org.jspecify.annotations.NullMarked;
