/** The HTTP interface of figures. */
@NullMarked
package se.samling.event.figure.web;

import org.jspecify.annotations.NullMarked;
