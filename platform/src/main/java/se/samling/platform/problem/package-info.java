/** What goes wrong is said as an RFC 9457 problem in the reader's language. */
@NullMarked
package se.samling.platform.problem;

import org.jspecify.annotations.NullMarked;
