/** Forgetting a reader: every place an address or name is kept. */
@org.jspecify.annotations.NullMarked
package se.samling.notification.erasure;
