/** The HTTP interface of series. */
@NullMarked
package se.samling.event.series.web;

import org.jspecify.annotations.NullMarked;
