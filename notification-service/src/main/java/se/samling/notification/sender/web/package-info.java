/** The state of the sending domain, for organisers. */
@org.jspecify.annotations.NullMarked
package se.samling.notification.sender.web;
