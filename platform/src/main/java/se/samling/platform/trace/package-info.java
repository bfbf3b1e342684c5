/** Follows one request through services and messages (W3C Trace Context), in logs and headers. */
@NullMarked
package se.samling.platform.trace;

import org.jspecify.annotations.NullMarked;
