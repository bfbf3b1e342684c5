/** Links that prove an address without an account: signed, with a purpose and an end; and words as part of an address. */
@NullMarked
package se.samling.platform.link;

import org.jspecify.annotations.NullMarked;
