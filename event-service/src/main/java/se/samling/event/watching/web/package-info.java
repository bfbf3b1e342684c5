/** The HTTP interface of the watch link. */
@NullMarked
package se.samling.event.watching.web;

import org.jspecify.annotations.NullMarked;
