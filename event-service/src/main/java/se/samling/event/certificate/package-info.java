/** Certificates of having taken part; depends on registration. */
@NullMarked
package se.samling.event.certificate;

import org.jspecify.annotations.NullMarked;
