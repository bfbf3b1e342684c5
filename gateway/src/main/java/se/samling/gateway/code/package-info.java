/** Codes that cameras read. */
@NullMarked
package se.samling.gateway.code;

import org.jspecify.annotations.NullMarked;
