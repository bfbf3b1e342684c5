/** What a host says on all pages of its events and series. Depends on directory. */
@NullMarked
package se.samling.event.notice;

import org.jspecify.annotations.NullMarked;
