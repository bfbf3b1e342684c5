/** Addresses in trouble, for organisers. */
@org.jspecify.annotations.NullMarked
package se.samling.notification.address.web;
