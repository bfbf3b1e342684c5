/** One row per mail to one reader: queued by messages and timers, checked again and sent when it can be. */
@org.jspecify.annotations.NullMarked
package se.samling.notification.delivery;
