/** JSON merge patch (RFC 7386) onto records. */
@NullMarked
package se.samling.platform.patch;

import org.jspecify.annotations.NullMarked;
