/** The organiser's table over HTTP. */
@NullMarked
package se.samling.event.listing.web;

import org.jspecify.annotations.NullMarked;
