/** Words that only the service itself can read: sealed before they are stored. */
@NullMarked
package se.samling.platform.seal;

import org.jspecify.annotations.NullMarked;
