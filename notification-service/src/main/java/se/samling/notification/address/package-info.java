/** Addresses that mail does not reach, or that want none: marked when mail comes back, shown, and cleared by an organiser. */
@org.jspecify.annotations.NullMarked
package se.samling.notification.address;
