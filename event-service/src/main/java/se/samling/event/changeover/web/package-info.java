/** The HTTP interface of changeovers. */
@NullMarked
package se.samling.event.changeover.web;

import org.jspecify.annotations.NullMarked;
