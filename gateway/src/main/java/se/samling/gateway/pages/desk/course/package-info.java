/** Courses on the desk: written, looked at, published, counted. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.pages.desk.course;
