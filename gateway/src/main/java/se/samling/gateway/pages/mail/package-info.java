/** The way out of the mails. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.pages.mail;
