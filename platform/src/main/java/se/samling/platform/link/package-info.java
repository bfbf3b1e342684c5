/** Links that prove an address without an account: signed, with a purpose and an end. */
@NullMarked
package se.samling.platform.link;

import org.jspecify.annotations.NullMarked;
