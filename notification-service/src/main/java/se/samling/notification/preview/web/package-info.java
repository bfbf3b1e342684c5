/** Previews for organisers. */
@org.jspecify.annotations.NullMarked
package se.samling.notification.preview.web;
