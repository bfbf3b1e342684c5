/** The HTTP interface of contributors. */
@NullMarked
package se.samling.event.contributor.web;

import org.jspecify.annotations.NullMarked;
