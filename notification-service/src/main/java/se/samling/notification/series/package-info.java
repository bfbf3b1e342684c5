/** What event-service tells of series. */
@org.jspecify.annotations.NullMarked
package se.samling.notification.series;
