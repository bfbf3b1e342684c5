/** Web courses as docs-service tells of them, so far as somebody wants to write to their organiser. */
@org.jspecify.annotations.NullMarked
package se.samling.notification.course;
