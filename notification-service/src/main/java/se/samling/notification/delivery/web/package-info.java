/** The mail log for organisers. */
@org.jspecify.annotations.NullMarked
package se.samling.notification.delivery.web;
