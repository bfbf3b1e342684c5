/** Certificates: one's own as PDF, and whether one that was shown is genuine. */
@NullMarked
package se.samling.gateway.pages.certificate;

import org.jspecify.annotations.NullMarked;
