/** Courses over HTTP. */
@org.jspecify.annotations.NullMarked
package se.samling.docs.course.web;
