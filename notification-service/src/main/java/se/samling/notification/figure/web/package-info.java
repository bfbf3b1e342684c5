/** Figures of mail, for organisers. */
@org.jspecify.annotations.NullMarked
package se.samling.notification.figure.web;
