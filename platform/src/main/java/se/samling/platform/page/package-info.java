/** Lists are read a page at a time, by an opaque cursor. */
@NullMarked
package se.samling.platform.page;

import org.jspecify.annotations.NullMarked;
