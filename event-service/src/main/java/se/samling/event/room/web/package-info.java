/** The HTTP interface of rooms. */
@NullMarked
package se.samling.event.room.web;

import org.jspecify.annotations.NullMarked;
