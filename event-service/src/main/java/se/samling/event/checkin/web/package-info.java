/** The HTTP interface of check-in. */
@NullMarked
package se.samling.event.checkin.web;

import org.jspecify.annotations.NullMarked;
