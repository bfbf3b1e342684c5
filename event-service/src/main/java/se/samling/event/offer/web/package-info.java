/** An event's terms over HTTP, for its organisers. */
@NullMarked
package se.samling.event.offer.web;

import org.jspecify.annotations.NullMarked;
