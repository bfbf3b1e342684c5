/** Which mail follows from what happened: one use case per kind of news. */
@org.jspecify.annotations.NullMarked
package se.samling.notification.telling;
