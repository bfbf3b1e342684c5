/** Calendar files and feeds. */
@org.jspecify.annotations.NullMarked
package se.samling.notification.entry.web;
