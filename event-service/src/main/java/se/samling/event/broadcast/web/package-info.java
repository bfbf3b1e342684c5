/** The HTTP interface of live rooms. */
@NullMarked
package se.samling.event.broadcast.web;

import org.jspecify.annotations.NullMarked;
