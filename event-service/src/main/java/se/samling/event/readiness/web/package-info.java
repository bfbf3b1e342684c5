/** The HTTP interface of the checklist. */
@NullMarked
package se.samling.event.readiness.web;

import org.jspecify.annotations.NullMarked;
