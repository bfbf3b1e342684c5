/** The HTTP interface of notices. */
@NullMarked
package se.samling.event.notice.web;

import org.jspecify.annotations.NullMarked;
