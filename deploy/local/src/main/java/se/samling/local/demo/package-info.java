/** The demonstration data: read from a file, and brought in through the public API and the mails, as people would. */
@NullMarked
package se.samling.local.demo;

import org.jspecify.annotations.NullMarked;
