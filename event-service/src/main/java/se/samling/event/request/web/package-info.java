/** Requests over HTTP: by the personal link of a registration, and for the host who answers. */
@NullMarked
package se.samling.event.request.web;

import org.jspecify.annotations.NullMarked;
