/** The HTTP interface of copies and templates. */
@NullMarked
package se.samling.event.template.web;

import org.jspecify.annotations.NullMarked;
