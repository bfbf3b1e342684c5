/** The HTTP interface of copies and templates. */
@NullMarked
package se.samling.event.copying.web;

import org.jspecify.annotations.NullMarked;
