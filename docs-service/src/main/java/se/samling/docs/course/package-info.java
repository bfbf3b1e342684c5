/** Courses for self-study: written in steps, published at a time, read by everybody or by those whom they are for. */
@org.jspecify.annotations.NullMarked
package se.samling.docs.course;
