/** docs-service: the documentation of events, kept inside the circle that may read it. */
@org.jspecify.annotations.NullMarked
package se.samling.docs;
