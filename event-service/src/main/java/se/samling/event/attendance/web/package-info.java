/** The HTTP interface of attendance. */
@NullMarked
package se.samling.event.attendance.web;

import org.jspecify.annotations.NullMarked;
