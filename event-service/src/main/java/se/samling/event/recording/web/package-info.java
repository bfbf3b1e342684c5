/** The HTTP interface of recordings. */
@NullMarked
package se.samling.event.recording.web;

import org.jspecify.annotations.NullMarked;
