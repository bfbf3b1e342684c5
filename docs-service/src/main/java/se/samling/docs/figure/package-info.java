/** How many started and finished a course, in figures that single nobody out. */
@org.jspecify.annotations.NullMarked
package se.samling.docs.figure;
