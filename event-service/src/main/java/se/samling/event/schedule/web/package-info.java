/** The HTTP interface of events. */
@NullMarked
package se.samling.event.schedule.web;

import org.jspecify.annotations.NullMarked;
